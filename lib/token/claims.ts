import type { FindingCode } from "#lib/token/findings.ts";
import { INTERVALS, MAXIMUM_AMOUNT_CENTS } from "#lib/token/revenue.ts";

/** How far the minting server's clock may be off, either way. */
export const CLOCK_TOLERANCE_SECONDS = 60;

/** The longest `exp − iat`, and what every snippet uses. */
export const MAXIMUM_LIFETIME_SECONDS = 3600;
export const DEFAULT_LIFETIME_SECONDS = 300;

/** A `sub` that begins so is verified, and never stored or counted: the dashboard's preview uses it. */
export const PREVIEW_PREFIX = "preview_";

export type TextShape = {
  readonly kind: "text" | "email";
  readonly minimumLength: number;
  /** In Unicode code points. */
  readonly maximumLength: number;
  /** Whether `""` counts as absent, as frameworks send it for a value that is not set. */
  readonly emptyIsAbsent: boolean;
};

export type ClaimShape =
  | TextShape
  | { readonly kind: "audience"; readonly maximumItems: number }
  | { readonly kind: "time" }
  | { readonly kind: "object" }
  | { readonly kind: "integer"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "choice"; readonly choices: readonly string[]; readonly emptyIsAbsent: boolean };

export type Claim = {
  readonly shape: ClaimShape;
  readonly required: boolean;
  /** Whether a broken value refuses the token, or only warns and is dropped. */
  readonly severity: "error" | "warning";
  /** The finding of a value that does not have the shape; `missing` where its absence is one, too. */
  readonly invalid: FindingCode;
  readonly missing?: FindingCode;
  /** For the docs, in plain words. */
  readonly type: string;
  readonly rule: string;
  readonly ifBroken: string;
  readonly about: string;
};

const NO_CONTROLS = "no control and no bidirectional-control characters";

/**
 * Every claim that is read, in the order of the docs. Schema, judgement and docs derive from this table.
 * A dot in a name leads into an object. Other members are ignored.
 */
export const claims = {
  aud: {
    shape: { kind: "audience", maximumItems: 16 },
    required: true,
    severity: "error",
    invalid: "aud_mismatch",
    missing: "aud_missing",
    type: "string, or array of at most 16 strings",
    rule: "One equals the project's audience URL.",
    ifBroken: "The token is refused.",
    about: "Whom the token is for: the project's audience URL, {origin}/p/{projectId}.",
  },
  iat: {
    shape: { kind: "time" },
    required: true,
    severity: "error",
    invalid: "iat_invalid",
    missing: "iat_missing",
    type: "integer, seconds since 1970",
    rule: `Not more than ${CLOCK_TOLERANCE_SECONDS} s ahead.`,
    ifBroken: "The token is refused.",
    about: "When the token was minted.",
  },
  exp: {
    shape: { kind: "time" },
    required: true,
    severity: "error",
    invalid: "exp_invalid",
    missing: "exp_missing",
    type: "integer, seconds since 1970",
    rule: `Not more than ${CLOCK_TOLERANCE_SECONDS} s ago, and 1 to ${MAXIMUM_LIFETIME_SECONDS} s after iat.`,
    ifBroken: "The token is refused.",
    about: `When the token expires. Snippets use iat + ${DEFAULT_LIFETIME_SECONDS}.`,
  },
  nbf: {
    shape: { kind: "time" },
    required: false,
    severity: "error",
    invalid: "nbf_invalid",
    type: "integer, seconds since 1970",
    rule: `Not more than ${CLOCK_TOLERANCE_SECONDS} s ahead.`,
    ifBroken: "The token is refused.",
    about: "When the token begins to be valid. Not needed.",
  },
  sub: {
    shape: { kind: "text", minimumLength: 1, maximumLength: 255, emptyIsAbsent: false },
    required: true,
    severity: "error",
    invalid: "sub_invalid",
    missing: "sub_missing",
    type: "string",
    rule: `1 to 255 characters, ${NO_CONTROLS}. A safe integer is read as its decimal text, with a warning.`,
    ifBroken: "The token is refused.",
    about: "The user's id in your system: stable, and never given to somebody else.",
  },
  email: {
    shape: { kind: "email", minimumLength: 3, maximumLength: 320, emptyIsAbsent: true },
    required: false,
    severity: "warning",
    invalid: "email_invalid",
    type: "string",
    rule: `At most 320 characters, one @ with something on both sides, no white space, ${NO_CONTROLS}. null and "" count as absent.`,
    ifBroken: "A warning; it is dropped.",
    about: "The user's e-mail address.",
  },
  traits: {
    shape: { kind: "object" },
    required: false,
    severity: "warning",
    invalid: "traits_invalid",
    type: "object",
    rule: "null counts as absent.",
    ifBroken: "A warning; it is dropped.",
    about: "What you know about the user: plan and charge.",
  },
  "traits.plan": {
    shape: { kind: "text", minimumLength: 1, maximumLength: 100, emptyIsAbsent: true },
    required: false,
    severity: "warning",
    invalid: "plan_invalid",
    type: "string",
    rule: `1 to 100 characters, ${NO_CONTROLS}. null and "" count as absent.`,
    ifBroken: "A warning; it is dropped.",
    about: 'The plan\'s name in your billing system, for instance "pro".',
  },
  "traits.amount": {
    shape: { kind: "integer", minimum: 0, maximum: MAXIMUM_AMOUNT_CENTS },
    required: false,
    severity: "warning",
    invalid: "amount_invalid",
    type: "integer, cents",
    rule: "0 to 1,000,000,000,000. null counts as absent.",
    ifBroken: "A warning; the revenue is unknown.",
    about: "The recurring charge as billed. An annual plan sends the annual total.",
  },
  "traits.interval": {
    shape: { kind: "choice", choices: INTERVALS, emptyIsAbsent: true },
    required: false,
    severity: "warning",
    invalid: "interval_invalid",
    missing: "interval_missing",
    type: '"month" or "year"',
    rule: 'Needed for the revenue when amount is above 0. null and "" count as absent.',
    ifBroken: "A warning; the revenue is unknown unless amount is 0.",
    about: "How often amount is charged.",
  },
  "traits.account": {
    shape: { kind: "object" },
    required: false,
    severity: "warning",
    invalid: "account_invalid",
    type: "object with id and name",
    rule: "Has an id. null counts as absent.",
    ifBroken: "A warning; it is dropped.",
    about: "Who pays, when several of your users share one account. Totals count an account once.",
  },
  "traits.account.id": {
    shape: { kind: "text", minimumLength: 1, maximumLength: 255, emptyIsAbsent: false },
    required: true,
    severity: "warning",
    invalid: "account_invalid",
    type: "string",
    rule: `1 to 255 characters, ${NO_CONTROLS}.`,
    ifBroken: "A warning; the account is dropped.",
    about: "The account's id in your system.",
  },
  "traits.account.name": {
    shape: { kind: "text", minimumLength: 1, maximumLength: 200, emptyIsAbsent: true },
    required: false,
    severity: "warning",
    invalid: "account_invalid",
    type: "string",
    rule: `At most 200 characters, ${NO_CONTROLS}. null and "" count as absent.`,
    ifBroken: "A warning; the name alone is dropped.",
    about: "The account's name.",
  },
} as const satisfies Record<string, Claim>;
