import { expect, test } from "@playwright/test";
import { setAuthSecret } from "#lib/auth/auth-secret.ts";
import { isSignUpCode, signUpCode } from "#lib/auth/sign-up.ts";

test.beforeEach(() => setAuthSecret("the secret of one installation, 32 or more"));

test("every start of an installation prints the same code, another installation another one", () => {
  const code = signUpCode();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(signUpCode()).toBe(code);
  setAuthSecret("the secret of another installation, as long");
  expect(signUpCode()).not.toBe(code);
});

test("the code may be typed without separators, in small letters, with spaces around", () => {
  const code = signUpCode();
  expect(isSignUpCode(code)).toBe(true);
  expect(isSignUpCode(` ${code.toLowerCase().replaceAll("-", "")} `)).toBe(true);
});

test("a code with one wrong, one missing or one more character opens nothing", () => {
  const code = signUpCode();
  const other = code.endsWith("0") ? "1" : "0";
  for (const wrong of [`${code.slice(0, -1)}${other}`, code.slice(0, -1), `${code}0`, ""]) {
    expect(isSignUpCode(wrong), wrong).toBe(false);
  }
});
