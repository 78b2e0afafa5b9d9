import { expect, test } from "@playwright/test";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { SAMPLE_KEY } from "#lib/token/secret-format.ts";
import { expectCodes, GOOD, HEADER, SECRET, sign } from "#tests/unit/token/good-token.ts";

test("a token is the claims as they are, in their order, signed with HS256", async () => {
  expect(await mintToken(GOOD, await importHmacKey(SECRET))).toBe(sign(HEADER, JSON.stringify(GOOD)));
});

test("text beyond ASCII is UTF-8", async () => {
  const claims = { ...GOOD, sub: "ü😀" };
  expect(await mintToken(claims, await importHmacKey(SECRET))).toBe(sign(HEADER, JSON.stringify(claims)));
});

test("the key is the UTF-8 bytes of the whole secret, never decoded", async () => {
  for (const secret of ["c2VjcmV0".repeat(6), "00ff".repeat(10), `${"ü".repeat(31)}😀`]) {
    expect(await mintToken(GOOD, await importHmacKey(secret))).toBe(
      sign(HEADER, JSON.stringify(GOOD), secret),
    );
  }
});

test("a secret below 32 characters is refused without being repeated", async () => {
  for (const secret of ["", "undefined", "x".repeat(31)]) {
    await expect(importHmacKey(secret)).rejects.toThrow(/^a signing secret has at least 32 characters$/);
  }
  await importHmacKey("x".repeat(32));
});

test("a key signs and verifies, and cannot be read back", async () => {
  const key = await importHmacKey(SECRET);
  expect([...key.usages].sort()).toEqual(["sign", "verify"]);
  expect(key.extractable).toBe(false);
});

test("the sample key mints, and what it mints is refused like under any wrong key", async () => {
  await expectCodes(await mintToken(GOOD, await importHmacKey(SAMPLE_KEY)), ["signature_invalid"]);
});
