import { type SqlBool, sql } from "kysely";
import { isStorableText } from "./texts.ts";

/** Which persons of a project are meant. Both null: all. */
export type PersonFilter = {
  /** What id or e-mail begin with; the e-mail in any case. */
  search: string | null;
  /** `plan: null` means those whose plan is unknown. */
  plan: { plan: string | null } | null;
};

type Condition = ReturnType<typeof sql<SqlBool>>;

/** A filter's persons as pieces of indexes, none of which holds a person of another; each piece is one range. */
export type FilterRange = { condition: Condition; rest: Condition };

/** Whether nobody can match, whoever there is: no id and no plan holds what the stores refuse. */
export function matchesNobody({ search, plan }: PersonFilter): boolean {
  return !isStorableText(search ?? "") || !isStorableText(plan?.plan ?? "");
}

export function isFiltered({ search, plan }: PersonFilter): boolean {
  return search !== null || plan !== null;
}

/** The filter on rows that are in hand. */
export function matchesFilter(
  person: { sub: string; email: string | null; plan: string | null },
  { search, plan }: PersonFilter,
): boolean {
  if (plan !== null && person.plan !== plan.plan) return false;
  if (search === null || person.sub.startsWith(search)) return true;
  return lowerAscii(person.email ?? "").startsWith(lowerAscii(search));
}

/** The ranges of the search, and the plan as what is left to compare; without a search the range of the plan. */
export function rangesOf({ search, plan }: PersonFilter): FilterRange[] {
  const ofPlan = plan === null ? always : planIs(plan.plan);
  if (search === null) return [{ condition: ofPlan, rest: always }];
  const byId = beginsWith(sql.ref("sub"), search);
  const byEmail = beginsWith(sql.ref("emailKey"), lowerAscii(search));
  return [
    { condition: byId, rest: ofPlan },
    { condition: byEmail, rest: sql<SqlBool>`${ofPlan} and not (${byId})` },
  ];
}

const always = sql<SqlBool>`1 = 1`;

function planIs(plan: string | null): Condition {
  return plan === null ? sql<SqlBool>`"plan" is null` : sql<SqlBool>`"plan" = ${plan}`;
}

function beginsWith(column: ReturnType<typeof sql.ref>, start: string): Condition {
  const end = endOfPrefix(start);
  return end === null
    ? sql<SqlBool>`${column} >= ${start}`
    : sql<SqlBool>`${column} >= ${start} and ${column} < ${end}`;
}

/**
 * The first text, compared as bytes, after all that begin with `prefix`; null where none is. Bytes of UTF-8 sort as code
 * points do.
 */
export function endOfPrefix(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  // What stands between is half a pair, which is no character.
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}

/** As both stores lower: ASCII letters, and no other. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
