import { crc32 } from "node:zlib";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { appendChecksum, findSigningSecrets, isSigningSecret, SAMPLE_KEY } from "#lib/token/secret-format.ts";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const bodies = fc
  .array(fc.constantFrom(...DIGITS), { minLength: 43, maxLength: 43 })
  .map((characters) => `reqio_sk_${characters.join("")}`);
const zeros = `reqio_sk_${"0".repeat(43)}`;

test("the checksum vector of the contract holds", () => {
  expect(appendChecksum(zeros)).toBe(`${zeros}0j989t`);
});

test("the checksum is zlib's CRC-32 in six base62 digits, for any body", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const checksum = appendChecksum(body).slice(body.length);
      const value = Array.from(checksum).reduce((sum, digit) => sum * 62 + DIGITS.indexOf(digit), 0);
      expect(checksum).toHaveLength(6);
      expect(value).toBe(crc32(body));
    }),
  );
});

test("a body of another form is refused without being repeated", () => {
  for (const body of [
    "",
    "reqio_sk_",
    `${zeros}0`,
    zeros.slice(0, -1),
    `reqio_pk_${"0".repeat(43)}`,
    `${zeros.slice(0, -1)}-`,
  ]) {
    expect(() => appendChecksum(body)).toThrow(
      /^a signing secret's body is reqio_sk_ and 43 characters 0-9A-Za-z$/,
    );
  }
});

test("a secret is known by its checksum: one changed character and it is none", () => {
  fc.assert(
    fc.property(bodies, fc.nat(57), fc.constantFrom(...DIGITS), (body, at, digit) => {
      const secret = appendChecksum(body);
      const changed = secret.slice(0, at) + digit + secret.slice(at + 1);
      expect(isSigningSecret(secret)).toBe(true);
      expect(isSigningSecret(changed)).toBe(changed === secret);
    }),
  );
});

test("a secret is the whole text", () => {
  const secret = appendChecksum(zeros);
  for (const text of [` ${secret}`, `${secret}\n`, `${secret}0`, secret.slice(9), "", SAMPLE_KEY]) {
    expect(isSigningSecret(text)).toBe(false);
  }
});

test("secrets are found anywhere in a text, and only with the right checksum", () => {
  const secret = appendChecksum(zeros);
  expect(findSigningSecrets(`REQIO_SECRET=${secret}\nOTHER="${secret}x"`)).toEqual([secret, secret]);
  expect(findSigningSecrets(`${zeros}0j989u reqio_sk_`)).toEqual([]);
  expect(findSigningSecrets(SAMPLE_KEY)).toEqual([]);
});

test("a secret is found although a false one runs into it", () => {
  const secret = appendChecksum(zeros);
  expect(findSigningSecrets(`reqio_sk_${"0".repeat(40)}${secret}`)).toEqual([secret]);
  expect(findSigningSecrets(`reqio_sk_${secret}`)).toEqual([secret]);
});
