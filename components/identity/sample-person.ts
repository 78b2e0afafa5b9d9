import type { TraitName } from "#lib/languages/slots.ts";
import type { PreviewClaims } from "./use-minted-token.ts";

/** The made-up person of the preview, as typed. */
export type SamplePerson = {
  /** Without its `preview_`, which keeps the endpoint from ever storing it. */
  id: string;
  email: string;
  plan: string;
  amount: string;
  interval: string;
  account: string;
};

export const samplePerson: SamplePerson = {
  id: "ada",
  email: "ada@example.com",
  plan: "pro",
  amount: "9900",
  interval: "year",
  account: "acct_acme",
};

/** The claims a snippet would sign for this person, in the order in which the snippets write them. */
export function claimsOf(
  person: SamplePerson,
  options: {
    traits: readonly TraitName[];
    audience: string;
    issuedAtSeconds: number;
    lifetimeSeconds: number;
  },
): PreviewClaims {
  const values: Record<TraitName, unknown> = {
    plan: person.plan,
    amount: amountOf(person.amount),
    interval: person.interval,
    account: { id: person.account },
  };
  const traits = Object.fromEntries(
    Object.entries(values).filter(([name]) => options.traits.some((trait) => trait === name)),
  );
  return {
    sub: `preview_${person.id}`,
    email: person.email,
    ...(options.traits.length > 0 ? { traits } : {}),
    aud: options.audience,
    iat: options.issuedAtSeconds,
    exp: options.issuedAtSeconds + options.lifetimeSeconds,
  };
}

/** A number where a server would send one; anything else goes as typed, so that the preview can say what is wrong. */
function amountOf(typed: string): number | string | null {
  if (typed.trim() === "") return null;
  return /^-?\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed;
}
