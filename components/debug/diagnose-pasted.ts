import { claims } from "#lib/token/claims.ts";
import { decodeToken } from "#lib/token/decode.ts";
import { type Diagnosis, diagnoseToken, type SignatureCheck } from "#lib/token/diagnose.ts";
import { findKnownKey } from "#lib/token/known-keys.ts";
import { importHmacKey } from "#lib/token/mint.ts";
import { readPasted } from "#lib/token/pasted.ts";
import { findVerifyingKey } from "#lib/token/verify.ts";

export type Pasted = {
  text: string;
  /** To check the signature with; `""` where it was not given. */
  secret: string;
  /** What `aud` must be; `""` takes any that has the form of an audience URL. */
  audience: string;
};

/** Judges a pasted token in this browser: nothing of it is sent, nothing is kept. */
export function diagnosePasted({ text, secret, audience }: Pasted, nowSeconds: number): Promise<Diagnosis> {
  return diagnoseToken(text, {
    audience: audience || (findAudience(text) ?? EXAMPLE_AUDIENCE),
    previousAudiences: [],
    nowSeconds,
    checkSignature: checkWith(secret),
  });
}

const EXAMPLE_AUDIENCE = "https://reqio.app/p/YOUR_PROJECT_ID";

/** Where nobody said which project a token is for, an audience of the right form counts as the right one. */
function findAudience(text: string): string | null {
  const values: unknown[] = [decodeToken(readPasted(text).token ?? "")?.payload.aud].flat();
  if (values.length > claims.aud.shape.maximumItems) return null;
  const found = values.find(
    (value) => typeof value === "string" && /^https?:\/\/[^/?#\s]+\/p\/proj_[a-z0-9]{16}$/.test(value),
  );
  return typeof found === "string" ? found : null;
}

/** A secret of the reader's own, then what anybody knows; without either the signature stays unchecked. */
function checkWith(secret: string): SignatureCheck {
  return async (token) => {
    // Absent on plain http at any name but localhost.
    if (!globalThis.crypto?.subtle) return null;
    if (secret.length >= 32) {
      const own = await findVerifyingKey(token, [{ id: "own", key: await importHmacKey(secret) }]);
      if (own.valid) return own;
      return { valid: false, finding: (await findKnownKey(token)) ?? own.finding };
    }
    const finding = await findKnownKey(token);
    return finding && { valid: false, finding };
  };
}
