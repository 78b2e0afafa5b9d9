import { claims } from "#lib/token/claims.ts";
import { type Diagnosis, diagnoseToken, type SignatureCheck } from "#lib/token/diagnose.ts";
import { findKnownKey } from "#lib/token/known-keys.ts";
import { importHmacKey } from "#lib/token/mint.ts";
import { findVerifyingKey } from "#lib/token/verify.ts";

export type Pasted = {
  text: string;
  /** To check the signature with; `""` where it was not given. */
  secret: string;
  /** What `aud` must be; `""` takes any that has the form of an audience URL. */
  audience: string;
};

/** Judges a pasted token in this browser: nothing of it is sent, nothing is kept. */
export async function diagnosePasted(pasted: Pasted, nowSeconds: number): Promise<Diagnosis> {
  const first = await diagnoseToken(pasted.text, {
    audience: pasted.audience || EXAMPLE_AUDIENCE,
    previousAudiences: [],
    nowSeconds,
    checkSignature: checkWith(pasted.secret),
  });
  const audience = pasted.audience ? null : findAudience(first.payload?.aud);
  if (audience === null) return first;
  // Nobody said which project this is: an audience of the right form counts as the right one.
  const again = await diagnoseToken(pasted.text, { audience, previousAudiences: [], nowSeconds });
  const ofSignature = first.findings.filter(({ code }) => code !== "aud_mismatch");
  return { ...first, findings: ofSignature, identity: again.identity, preview: again.preview };
}

const EXAMPLE_AUDIENCE = "https://reqio.app/p/YOUR_PROJECT_ID";

function findAudience(aud: unknown): string | null {
  const values: unknown[] = [aud].flat();
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
