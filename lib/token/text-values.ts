import type { TextShape } from "#lib/token/claims.ts";

/** A value judged by its shape: what is to be kept (null: absent), or why not, as the end of a sentence. */
export type Judged<T> = { ok: true; value: T | null } | { ok: false; fault: string };

// Control characters end lines and terminals; bidirectional controls make a text read as another.
const FORBIDDEN = /[\p{Cc}\p{Bidi_Control}]/u;
const WHITE_SPACE = /[\s\p{White_Space}]/u;

/** Whether a text holds a control or bidirectional-control character. */
export function hasForbiddenCharacter(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** Judges a value by the shape of a text claim. Lengths count Unicode code points; nothing is normalised. */
export function judgeText(value: unknown, shape: TextShape): Judged<string> {
  if (value === undefined || value === null) return { ok: true, value: null };
  if (typeof value !== "string") return { ok: false, fault: `is ${nameType(value)}, not a string` };
  if (value === "" && shape.emptyIsAbsent) return { ok: true, value: null };
  const fault = findTextFault(value, shape);
  return fault === null ? { ok: true, value } : { ok: false, fault };
}

function findTextFault(text: string, shape: TextShape): string | null {
  if (text === "" && shape.minimumLength > 0) return "is empty";
  const length = countCodePoints(text);
  if (length > shape.maximumLength) return `has ${length} characters, more than ${shape.maximumLength}`;
  if (FORBIDDEN.test(text)) return "holds a control or bidirectional-control character";
  return shape.kind === "email" ? findEmailFault(text) : null;
}

function findEmailFault(text: string): string | null {
  if (WHITE_SPACE.test(text)) return "holds white space";
  const at = text.indexOf("@");
  if (at < 0) return "has no @";
  if (text.includes("@", at + 1)) return "has more than one @";
  return at === 0 || at === text.length - 1 ? "has nothing on one side of its @" : null;
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The kind of a JSON value, with its article. */
export function nameType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  return typeof value === "undefined" ? "missing" : `a ${typeof value}`;
}
