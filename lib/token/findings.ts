import { type FindingWords, findingWords } from "#lib/token/finding-words.ts";

/** A stable code; all of them, with their generic words, are the keys of `findingWords`. */
export type FindingCode = keyof typeof findingWords;

/** One thing found about a token or request: what failed and the way out, safe to show and to log. */
export type Finding = {
  code: FindingCode;
  severity: "error" | "warning";
  claim?: string;
  /** Short and stable: which case of its code, where the words are not all there is to tell. */
  how?: string;
  /** What the token is signed with in the secret's place, where that is known: its message says the same in a sentence. */
  signedWith?: string;
  /** Where the change that a language shows for the code mends other cases, and not this one. */
  codeMends?: false;
  message: string;
  fix: string;
};

/** What a particular case may say better than the generic words. */
export type FindingDetail = {
  [Name in keyof Omit<Finding, "code" | "severity">]?: Finding[Name] | undefined;
};

/** Every code, in the order in which the endpoint judges and the checker lists. */
export const findingCodes: readonly FindingCode[] = Object.keys(findingWords).filter(isFindingCode);

/** Whether a text is the code of a finding. */
export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(findingWords, text);
}

/**
 * Why a signature is bad, by a mistake with a secret. The endpoint answers `signature_invalid` for each of them, so that
 * nobody can try secrets, or parts of one, on it.
 */
const signatureCauses: readonly string[] = [
  "secret_decoded",
  "secret_wrapped",
  "secret_truncated",
  "secret_retired",
  "secret_sample",
  "secret_other_project",
  "secret_missing",
] satisfies FindingCode[];

export function isSignatureCause(code: string): boolean {
  return signatureCauses.includes(code);
}

/** The generic words of a code: title, message, fix, severity, and the HTTP status where it has one. */
export function describeFinding(code: FindingCode): FindingWords {
  return findingWords[code];
}

/** A finding with the generic words of its code, or with better ones where the case has them. */
export function createFinding(code: FindingCode, detail: FindingDetail = {}): Finding {
  const words = findingWords[code];
  return {
    code,
    severity: words.severity,
    ...(detail.claim === undefined ? {} : { claim: detail.claim }),
    ...(detail.how === undefined ? {} : { how: detail.how }),
    ...(detail.signedWith === undefined ? {} : { signedWith: detail.signedWith }),
    ...(detail.codeMends === undefined ? {} : { codeMends: detail.codeMends }),
    message:
      detail.message ??
      (detail.signedWith === undefined ? words.message : `The token is signed with ${detail.signedWith}.`),
    fix: detail.fix ?? words.fix,
  };
}

/**
 * A finding in a few words. `said`: its message is in them, because it names the cause of a bad signature, which says more
 * than the title of its code.
 */
export function headlineOf({ code, signedWith }: Finding): { title: string; said: boolean } {
  return signedWith === undefined
    ? { title: findingWords[code].title, said: false }
    : { title: `Signed with ${signedWith}`, said: true };
}

/** The order of two findings for a sort: as the codes stand in the contract. */
export function compareFindings(a: Finding, b: Finding): number {
  return findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code);
}

const QUOTED_CODE_POINTS = 40;

/**
 * A value out of a token, fit for a message: one line, in quotes, no control, format or bidirectional
 * character, at most 40 code points, nothing of a secret. A token is written by whoever sends it, so its
 * text is hostile.
 */
export function quoteValue(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return `${value}`;
  if (typeof value !== "string") return Array.isArray(value) ? "an array" : "an object";
  if (/reqio_sk_/i.test(value)) return "a text with a secret";
  const start = Array.from(value.slice(0, 2 * QUOTED_CODE_POINTS))
    .slice(0, QUOTED_CODE_POINTS)
    .join("");
  return `"${start.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�")}${start.length < value.length ? "…" : ""}"`;
}
