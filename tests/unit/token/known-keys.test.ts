import { createHmac } from "node:crypto";
import { expect, test } from "@playwright/test";
import { findKnownKey } from "#lib/token/known-keys.ts";
import { SAMPLE_KEY } from "#lib/token/secret-format.ts";

/** Signed by Node's own HMAC, which takes an empty key as it is. */
function sign(key: string): string {
  const head = [{ alg: "HS256" }, { sub: "user_1" }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${head}.${createHmac("sha256", key).update(head).digest("base64url")}`;
}

test("a token signed with nothing, or with the word of a missing variable, is known by it", async () => {
  for (const [key, word] of [
    ["", "an empty text"],
    ["undefined", "the word undefined"],
    ["null", "the word null"],
    ["None", "the word None"],
    ["REQIO_SECRET", "the word REQIO_SECRET"],
  ] as const) {
    expect(await findKnownKey(sign(key))).toMatchObject({
      code: "secret_missing",
      message: `The token is signed with ${word}, not with the secret.`,
    });
  }
});

test("the sample key is known, and another key is not", async () => {
  expect(await findKnownKey(sign(SAMPLE_KEY))).toMatchObject({ code: "secret_sample" });
  expect(await findKnownKey(sign("some other key of more than 32 characters"))).toBeNull();
});
