import { expect, test } from "@playwright/test";
import { findPasswordFault } from "#lib/auth/password-rules.ts";

test("twelve characters are enough and eleven are not", () => {
  expect(findPasswordFault("tide basalt ")).toBeNull();
  expect(findPasswordFault("tide basalt")).toContain("12 characters or more");
});

test("a password has up to 128 characters", () => {
  const long = "tide basalt lantern ".repeat(7).slice(0, 128);
  expect(findPasswordFault(long)).toBeNull();
  expect(findPasswordFault(`${long}x`)).toContain("128 characters or fewer");
});

test("length is counted in characters, as a person counts them", () => {
  expect(findPasswordFault("\u{1F30A}\u{1F5FF}\u{1FA94}abcxyz")).toContain("12 characters or more");
});

test("no kind of character is asked for", () => {
  expect(findPasswordFault("nothing but small letters")).toBeNull();
});

for (const password of [
  "aaaaaaaaaaaaaaaa",
  "123412341234",
  "password1234",
  "PassW0rd12345",
  "qwertyuiop123",
  "1q2w3e4r5t6y",
  "adminadmin123",
]) {
  test(`${password} is refused, for it is tried first`, () => {
    expect(findPasswordFault(password)).toContain("first ones that are tried");
  });
}
