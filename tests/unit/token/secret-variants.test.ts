import { createHmac } from "node:crypto";
import { expect, test } from "@playwright/test";
import { generateSigningSecret } from "#lib/secrets/generate.ts";
import { createFinding, describeFinding } from "#lib/token/findings.ts";
import { listSecretVariants, secretMistakes } from "#lib/token/secret-variants.ts";
import { SECRET } from "#tests/unit/token/good-token.ts";

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** What HMAC makes of a key: two keys that are the same to it are one. */
function macOf(key: Uint8Array | string): string {
  return createHmac("sha256", key).update("").digest("hex");
}

test("every mistake has an id, words and a key of its own, and none makes the secret itself or nothing", () => {
  const variants = listSecretVariants(SECRET);
  expect(variants.map(({ how }) => how)).toEqual(secretMistakes.map(({ how }) => how));
  expect(new Set(variants.map(({ how }) => how)).size).toBe(variants.length);
  const macs = new Set(variants.map(({ bytes }) => macOf(bytes)));
  expect(macs.size).toBe(variants.length);
  expect(macs).not.toContain(macOf(SECRET));
  expect(macs).not.toContain(macOf(""));
  const words = new Set(secretMistakes.map(({ signedWith }) => signedWith));
  expect(words.size).toBe(secretMistakes.length);
});

test("the words are plain sentences, say more than the code's own, and show no control character", () => {
  for (const { code, ...mistake } of secretMistakes) {
    const { message, fix } = createFinding(code, mistake);
    expect(message).toMatch(/^The token is signed with the secret\b[^\p{C}]+\.$/u);
    expect(message).not.toBe(describeFinding(code).message);
    expect(fix).toMatch(/^[A-Z][^\p{C}]+\.$/u);
  }
});

test("the words hold no part of a secret", () => {
  const text = JSON.stringify(secretMistakes);
  const body = SECRET.slice("reqio_sk_".length);
  for (let at = 0; at + 6 <= body.length; at++) expect(text).not.toContain(body.slice(at, at + 6));
});

test("a wrapping is the secret with something around it, and nothing of it missing", () => {
  for (const { code, how, bytes } of listSecretVariants(SECRET)) {
    if (code !== "secret_wrapped") continue;
    const [before, after, ...more] = utf8.decode(bytes).split(SECRET);
    expect({ how, more }).toEqual({ how, more: [] });
    expect(`${before}${after}`.replace(/(export )?REQIO_SECRET=|\\["n]|[\s\ufeff\u200b"'`“”‘’]/g, "")).toBe(
      "",
    );
  }
});

test("the usual accidents are among the wrappings", () => {
  const wrapped = new Map(listSecretVariants(SECRET).map(({ how, bytes }) => [utf8.decode(bytes), how]));
  for (const [text, how] of [
    [`${SECRET}\n`, "line_break_end"],
    [`${SECRET}\r\n`, "windows_line_break_end"],
    [`${SECRET}\t`, "tab_end"],
    [` ${SECRET}`, "space_start"],
    [`${SECRET} `, "space_end"],
    [` ${SECRET} `, "space_around"],
    [`"${SECRET}"`, "double_quotes"],
    [`'${SECRET}'`, "single_quotes"],
    [`"${SECRET}"\n`, "double_quotes+line_break_end"],
    [`REQIO_SECRET=${SECRET}`, "name"],
    [`REQIO_SECRET=${SECRET}\n`, "name+line_break_end"],
    [`export REQIO_SECRET="${SECRET}"`, "double_quotes+export_name"],
  ] as const) {
    expect([text, wrapped.get(text)]).toEqual([text, how]);
  }
});

test("a cut takes the prefix, or one to eight characters at one end, and nothing else", () => {
  const cuts = listSecretVariants(SECRET).filter(({ code }) => code === "secret_truncated");
  const expected = [SECRET.slice(9)];
  for (let length = 1; length <= 8; length++) {
    expected.push(SECRET.slice(length), SECRET.slice(0, SECRET.length - length));
  }
  expect(cuts.map(({ bytes }) => utf8.decode(bytes)).toSorted()).toEqual(expected.toSorted());
});

test("secrets that differ make keys that differ, but for the one decoding that ends before they do", () => {
  const secrets = Array.from({ length: 500 }, generateSigningSecret);
  const keys = new Map<string, Set<string>>();
  for (const { how, bytes } of secrets.flatMap((secret) => listSecretVariants(secret))) {
    keys.set(how, (keys.get(how) ?? new Set()).add(macOf(bytes)));
  }
  for (const [how, { size }] of keys) {
    expect({ how, size }).toEqual({ how, size: how === "base64_start" ? 1 : secrets.length });
  }
});
