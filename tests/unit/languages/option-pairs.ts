import { type ExpressionRules, LIFETIME_SECONDS } from "#lib/languages/expressions.ts";
import type { FillValues } from "#lib/languages/fill.ts";
import { EXPRESSION_SLOTS, type ExpressionSlot, TRAITS } from "#lib/languages/slots.ts";

/** What a developer may set in a snippet; each entry of `levels` is one setting of one option. */
const OPTIONS: readonly { name: string; levels: readonly (string | number)[] }[] = [
  ...TRAITS.map((trait) => ({ name: trait, levels: ["on", "off"] })),
  { name: "lifetime", levels: [LIFETIME_SECONDS.least, LIFETIME_SECONDS.most, LIFETIME_SECONDS.usual] },
  ...EXPRESSION_SLOTS.map((slot) => ({ name: `expression ${slot}`, levels: ["own", "long"] })),
];

type Row = readonly (string | number)[];

/**
 * Rows of settings in which every pair of settings of two options stands together at least once: a fault of a
 * template that two options make together shows in one of about a dozen rows, where all combinations are 3072.
 */
export function pairOptions(): Row[] {
  const open = new Set<string>();
  for (const [a, one] of OPTIONS.entries()) {
    for (const [b, other] of OPTIONS.entries()) {
      if (a >= b) continue;
      for (const x of one.levels) for (const y of other.levels) open.add(pairKey(a, x, b, y));
    }
  }
  const rows: Row[] = [];
  while (open.size > 0) {
    const row: (string | number)[] = [];
    const [seed = ""] = open;
    for (const [place, { levels }] of OPTIONS.entries()) {
      const gain = (level: string | number) =>
        row.filter((set, other) => open.has(pairKey(other, set, place, level))).length +
        (seed.split("|").includes(`${place}=${level}`) ? OPTIONS.length : 0);
      row.push(levels.reduce((best, level) => (gain(level) > gain(best) ? level : best)));
    }
    for (const key of pairsOf(row)) open.delete(key);
    rows.push(row);
  }
  return rows;
}

/** The pairs of settings that a row holds. */
export function pairsOf(row: Row): string[] {
  return row.flatMap((x, a) => row.slice(a + 1).map((y, distance) => pairKey(a, x, a + 1 + distance, y)));
}

/** How many pairs of settings there are. */
export function countPairs(): number {
  return OPTIONS.flatMap((one, a) =>
    OPTIONS.slice(a + 1).map((other) => one.levels.length * other.levels.length),
  ).reduce((sum, count) => sum + count, 0);
}

/** A row's settings as values for `fillFile`. */
export function valuesOfRow(row: Row, rules: ExpressionRules): FillValues {
  const setting = (name: string) => row[OPTIONS.findIndex((option) => option.name === name)];
  return {
    origin: "https://identity.example-company.co.uk:8443",
    projectId: "proj_7k2m9x4c1v8b3n6q",
    lifetimeSeconds: Number(setting("lifetime")),
    traits: TRAITS.filter((trait) => setting(trait) === "on"),
    expressions: Object.fromEntries(
      EXPRESSION_SLOTS.flatMap((slot, place) =>
        setting(`expression ${slot}`) === "long" ? [[slot, longExpression(slot, place, rules)]] : [],
      ),
    ),
  };
}

/** A chain with calls in it that uses each sigil and each separator the language has, one slot like no other. */
function longExpression(
  slot: ExpressionSlot,
  place: number,
  { sigils, separators }: ExpressionRules,
): string {
  // Without separators an expression is one name.
  if (separators.length === 0) return `${sigils[place % sigils.length] ?? ""}current_account_${slot}_value9`;
  const names = [
    "current_account()",
    "owner",
    "billingProfile()",
    "default_subscription",
    `${slot}_value9()`,
  ];
  const path = names.flatMap((name, index) =>
    index === 0 ? [name] : [separators[(index + place) % separators.length] ?? "", name],
  );
  return (sigils[place % sigils.length] ?? "") + path.join("");
}

function pairKey(a: number, x: string | number, b: number, y: string | number): string {
  return `${a}=${x}|${b}=${y}`;
}
