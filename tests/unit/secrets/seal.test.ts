import { expect, test } from "@playwright/test";
import { deriveMasterKey, matchesCheck } from "#lib/secrets/master-key.ts";
import { openSecret, sealSecret } from "#lib/secrets/seal.ts";

const key = deriveMasterKey(new Uint8Array(32).fill(1));
const otherKey = deriveMasterKey(new Uint8Array(32).fill(2));
const place = { projectId: "proj_aaaaaaaaaaaaaaaa", secretId: "one" };
const secret = "reqio_sk_0000000000000000000000000000000000000000000j989t";

test("what was sealed opens with its key in its place", () => {
  const sealed = sealSecret(key, place, secret);
  expect(openSecret(key, place, sealed)).toBe(secret);
});

test("sealing the same secret twice gives two texts, each with the key's id and without the secret", () => {
  const sealed = [sealSecret(key, place, secret), sealSecret(key, place, secret)];
  expect(sealed[0]).not.toBe(sealed[1]);
  for (const text of sealed) {
    expect(text).toMatch(new RegExp(`^v1\\.${key.id}\\.[A-Za-z0-9_-]+$`));
    expect(Buffer.from(text.split(".")[2] ?? "", "base64url").includes(secret.slice(9))).toBe(false);
  }
});

test("another key is named as such", () => {
  const sealed = sealSecret(key, place, secret);
  expect(() => openSecret(otherKey, place, sealed)).toThrow(
    "The signing secret one is sealed with another master key.",
  );
  // Even under the right id, for an id is no proof.
  const posing = { ...otherKey, id: key.id };
  expect(() => openSecret(posing, place, sealed)).toThrow("was changed in the store and does not open");
});

for (const [name, elsewhere] of [
  ["project", { ...place, projectId: "proj_bbbbbbbbbbbbbbbb" }],
  ["secret id", { ...place, secretId: "two" }],
] as const) {
  test(`a sealed text that was moved to another ${name} does not open`, () => {
    const sealed = sealSecret(key, place, secret);
    expect(() => openSecret(key, elsewhere, sealed)).toThrow("was changed in the store and does not open");
  });
}

test("no changed byte and no cut opens, and no error repeats a text", () => {
  const sealed = sealSecret(key, place, secret);
  const [version, id, body = ""] = sealed.split(".");
  const bytes = Buffer.from(body, "base64url");
  const broken = Array.from(bytes, (_, at) => {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    return changed;
  });
  const cut = Array.from(bytes, (_, length) => bytes.subarray(0, length));
  for (const one of [...broken, ...cut]) {
    const text = `${version}.${id}.${one.toString("base64url")}`;
    expect(() => openSecret(key, place, text)).toThrow(/^The signing secret one was changed/);
  }
});

for (const text of ["", "v1", "v2.00.AAAA", "v1.a.b.c", secret]) {
  test(`a text of another form is refused: ${JSON.stringify(text.slice(0, 12))}`, () => {
    expect(() => openSecret(key, place, text)).toThrow("sealed in a form that this version does not know");
  });
}

test("the check value tells keys apart and is no part of the sealing key", () => {
  expect(matchesCheck(key, deriveMasterKey(new Uint8Array(32).fill(1)).check)).toBe(true);
  expect(matchesCheck(key, otherKey.check)).toBe(false);
  expect(matchesCheck(key, "")).toBe(false);
  expect(Buffer.from(key.check, "base64url").equals(Buffer.from(key.sealingKey))).toBe(false);
});
