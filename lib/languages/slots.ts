/** The traits a developer may switch on and off, in the order in which the claims list them. */
export const TRAITS = ["plan", "amount", "interval", "account"] as const;
export type TraitName = (typeof TRAITS)[number];

/** Slots that take an expression of the developer's own code. */
export const EXPRESSION_SLOTS = ["sub", "email", "plan", "amount", "interval", "account"] as const;
export type ExpressionSlot = (typeof EXPRESSION_SLOTS)[number];

/** Every text of a source file that varies. */
export const SLOTS = [...EXPRESSION_SLOTS, "lifetime", "projectId", "origin"] as const;
export type SlotName = (typeof SLOTS)[number];

/**
 * How the token reaches the widget: fetched from the application's own `GET /reqio/token`, or printed by the
 * page as `data-identity-token`. A plain variant has the one form `attribute`.
 */
export const FORMS = ["route", "attribute"] as const;
export type Form = (typeof FORMS)[number];

/** The members of the token that a line or a slot can stand for. */
export const CLAIMS = [
  "sub",
  "email",
  "traits",
  "traits.plan",
  "traits.amount",
  "traits.interval",
  "traits.account",
  "aud",
  "iat",
  "exp",
] as const;
export type Claim = (typeof CLAIMS)[number];

/** Which claim a slot's value ends up in. */
export const CLAIM_OF_SLOT = {
  sub: "sub",
  email: "email",
  plan: "traits.plan",
  amount: "traits.amount",
  interval: "traits.interval",
  account: "traits.account",
  lifetime: "exp",
  projectId: "aud",
  origin: "aud",
} as const satisfies Record<SlotName, Claim>;

/** What stands in the docs where the dashboard has the project's id. */
export const PROJECT_ID_PLACEHOLDER = "YOUR_PROJECT_ID";

export function isExpressionSlot(slot: SlotName): slot is ExpressionSlot {
  return EXPRESSION_SLOTS.some((name) => name === slot);
}

export function isTrait(name: string): name is TraitName {
  return TRAITS.some((trait) => trait === name);
}
