import { claims } from "#lib/token/claims.ts";
import { createFinding, type Finding, quoteValue } from "#lib/token/findings.ts";
import type { Interval } from "#lib/token/revenue.ts";
import { isJsonObject, type JsonObject } from "#lib/token/segment-text.ts";
import { judgeText, nameType } from "#lib/token/text-values.ts";

export type Account = { id: string; name: string | null };

/** What the traits say; null where a value is absent or was dropped. */
export type JudgedTraits = {
  findings: Finding[];
  plan: string | null;
  amountCents: number | null;
  interval: Interval | null;
  account: Account | null;
};

/** Judges `traits` and what is in it. Nothing here refuses a token: a broken value warns and is dropped. */
export function judgeTraits(traits: unknown): JudgedTraits {
  if (traits === undefined || traits === null) return readTraits({}, []);
  if (isJsonObject(traits)) return readTraits(traits, []);
  const message = `The claim traits is ${nameType(traits)}, not an object. It is ignored.`;
  return readTraits({}, [createFinding("traits_invalid", { claim: "traits", message })]);
}

function readTraits(traits: JsonObject, findings: Finding[]): JudgedTraits {
  const keep = (finding: Finding | null) => {
    if (finding !== null) findings.push(finding);
  };
  const plan = judgeText(traits.plan, claims["traits.plan"].shape);
  if (!plan.ok) {
    const message = `The trait plan ${plan.fault}. It is ignored.`;
    keep(createFinding("plan_invalid", { claim: "traits.plan", message }));
  }
  const amount = judgeAmount(traits.amount);
  keep(amount.finding);
  const interval = judgeInterval(traits.interval, amount.amountCents);
  keep(interval.finding);
  const account = judgeAccount(traits.account);
  keep(account.finding);
  return {
    findings,
    plan: plan.ok ? plan.value : null,
    amountCents: amount.amountCents,
    interval: interval.interval,
    account: account.account,
  };
}

function judgeAmount(value: unknown): { amountCents: number | null; finding: Finding | null } {
  if (value === undefined || value === null) return { amountCents: null, finding: null };
  const fault = findAmountFault(value);
  if (fault === null && typeof value === "number") {
    // JSON has −0; nobody wants to read it.
    return { amountCents: value === 0 ? 0 : value, finding: null };
  }
  const message = `The trait amount ${fault}. The revenue is unknown.`;
  return { amountCents: null, finding: createFinding("amount_invalid", { claim: "traits.amount", message }) };
}

function findAmountFault(value: unknown): string | null {
  const { minimum, maximum } = claims["traits.amount"].shape;
  if (typeof value !== "number") return `is ${nameType(value)}, not a number`;
  if (value < minimum) return "is negative";
  if (value > maximum) return "is above 1,000,000,000,000 cents";
  return Number.isSafeInteger(value) ? null : `is ${value}, not a whole number of cents`;
}

function judgeInterval(
  value: unknown,
  amountCents: number | null,
): { interval: Interval | null; finding: Finding | null } {
  if (value === undefined || value === null || value === "") {
    const isNeeded = amountCents !== null && amountCents > 0;
    return {
      interval: null,
      finding: isNeeded ? createFinding("interval_missing", { claim: "traits.interval" }) : null,
    };
  }
  if (value === "month" || value === "year") return { interval: value, finding: null };
  const claim = "traits.interval";
  if (typeof value !== "string") {
    const message = `The trait interval is ${nameType(value)}, neither "month" nor "year". It is ignored.`;
    return {
      interval: null,
      finding: createFinding("interval_invalid", { claim, codeMends: false, message }),
    };
  }
  const message = `The trait interval is ${quoteValue(value)}, neither "month" nor "year". It is ignored.`;
  const word = guessInterval(value);
  const fix = word === null ? {} : { fix: `Send "${word}".` };
  // What the languages show translates these two.
  const mended = ADVERB.test(value) ? {} : { codeMends: false as const };
  return {
    interval: null,
    finding: createFinding("interval_invalid", { claim, message, ...fix, ...mended }),
  };
}

// Words that billing systems use for one of the two. Only to name the right one, never to accept them.
const MONTH_WORDS = /^(?:m|mo|mon|mth|month|months|monthly|every month|per month|1 month|p1m|month_1)$/i;
const YEAR_WORDS =
  /^(?:y|yr|yrs|year|years|yearly|annual|annually|annum|every year|per year|1 year|p1y|p12m|12 months)$/i;

const ADVERB = /^(?:month|year)ly$/i;

function guessInterval(value: string): Interval | null {
  const word = value.trim();
  if (MONTH_WORDS.test(word)) return "month";
  return YEAR_WORDS.test(word) ? "year" : null;
}

function judgeAccount(value: unknown): { account: Account | null; finding: Finding | null } {
  if (value === undefined || value === null) return { account: null, finding: null };
  const claim = "traits.account";
  const warn = (message: string) => createFinding("account_invalid", { claim, message });
  if (!isJsonObject(value)) {
    return {
      account: null,
      finding: warn(`The trait account is ${nameType(value)}, not an object. It is ignored.`),
    };
  }
  const id = judgeText(value.id, claims["traits.account.id"].shape);
  if (!id.ok)
    return { account: null, finding: warn(`The trait account's id ${id.fault}. The account is ignored.`) };
  if (id.value === null)
    return { account: null, finding: warn("The trait account has no id. It is ignored.") };
  const name = judgeText(value.name, claims["traits.account.name"].shape);
  if (name.ok) return { account: { id: id.value, name: name.value }, finding: null };
  return {
    account: { id: id.value, name: null },
    finding: createFinding("account_invalid", {
      claim,
      message: `The trait account's name ${name.fault}. The name is ignored.`,
      fix: "Send the account's name as a string, or leave name out.",
    }),
  };
}
