import { expect, test } from "@playwright/test";
import { drawText, LETTERS_AND_DIGITS } from "#lib/secrets/draw.ts";
import { generateSigningSecret } from "#lib/secrets/generate.ts";
import { isSigningSecret } from "#lib/token/secret-format.ts";

test("a signing secret has the form, the checksum and no equal", () => {
  const secrets = Array.from({ length: 500 }, generateSigningSecret);
  expect(secrets.filter(isSigningSecret)).toHaveLength(500);
  expect(new Set(secrets).size).toBe(500);
  for (const secret of secrets) expect(secret).toMatch(/^reqio_sk_[0-9A-Za-z]{49}$/);
});

test("a byte that would favour some characters is drawn again", () => {
  // 62 × 4 = 248: a byte from 248 on, folded in, would make 0 to 7 likelier than the rest.
  const bytes = [248, 255, 61, 250, 62, 0];
  expect(drawText(LETTERS_AND_DIGITS, 3, () => Uint8Array.from(bytes))).toBe("z00");
});

test("every byte that counts leads to each character equally often", () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = drawText(LETTERS_AND_DIGITS, 248, () => all);
  const counts = [...LETTERS_AND_DIGITS].map((character) => text.split(character).length - 1);
  expect(new Set(counts)).toEqual(new Set([4]));
});

test("a generator that gives too few bytes is asked again", () => {
  let asked = 0;
  const text = drawText("ab", 3, () => Uint8Array.of(asked++));
  expect([text, asked]).toEqual(["aba", 3]);
});
