"use client";

import { formatMoney } from "#lib/token/revenue.ts";

/** Header and payload as JSON, in the colours of their parts; times and amounts said once more for people. */
export function ClaimsView({
  header,
  claims,
  currency,
}: {
  header: Readonly<Record<string, unknown>>;
  claims: Readonly<Record<string, unknown>>;
  /** Null where nobody knows it: amounts are then not said in money. */
  currency: string | null;
}) {
  return (
    <div className="px-4 py-3">
      <pre className="whitespace-pre-wrap text-xs leading-[18px] [overflow-wrap:anywhere]">
        <span className="text-token-header" data-claim="header">
          {`${spaced(header)}\n`}
        </span>
        <span className="text-token-payload">
          {linesOf(claims, currency).map((line) => (
            <span key={line.key} className="block pl-[4ch] -indent-[4ch]">
              {line.indent}
              <span data-claim={line.claim}>{line.text}</span>
              {line.note ? <span className="ml-4 font-sans text-faint">{line.note}</span> : null}
            </span>
          ))}
        </span>
      </pre>
    </div>
  );
}

type JsonLine = { key: string; indent: string; text: string; claim?: string; note?: string };

/** An object on one line, with the spaces that a person would write. */
function spaced(header: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(header).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function linesOf(claims: Readonly<Record<string, unknown>>, currency: string | null): JsonLine[] {
  const members = Object.entries(claims);
  const lines = members.flatMap(([name, value], index): JsonLine[] => {
    const comma = index < members.length - 1 ? "," : "";
    if (name !== "traits" || typeof value !== "object" || value === null || Array.isArray(value)) {
      return [
        {
          key: name,
          claim: name,
          indent: "  ",
          text: `${JSON.stringify(name)}: ${JSON.stringify(value)}${comma}`,
          ...noteOf(clockTime(name, value)),
        },
      ];
    }
    const traits = Object.entries(value);
    return [
      { key: "traits", claim: "traits", indent: "  ", text: '"traits": {' },
      ...traits.map(([trait, traitValue], at): JsonLine => {
        const text = `${JSON.stringify(trait)}: ${JSON.stringify(traitValue).replaceAll('":"', '": "')}`;
        return {
          key: `traits.${trait}`,
          claim: `traits.${trait}`,
          indent: "    ",
          text: at < traits.length - 1 ? `${text},` : text,
          ...noteOf(trait === "amount" && currency !== null ? billedAmount(traits, currency) : null),
        };
      }),
      { key: "traits-end", claim: "traits", indent: "  ", text: `}${comma}` },
    ];
  });
  return [{ key: "start", indent: "", text: "{" }, ...lines, { key: "end", indent: "", text: "}" }];
}

function noteOf(note: string | null): { note?: string } {
  return note === null ? {} : { note };
}

const TIMES = new Set(["iat", "exp", "nbf"]);
const DAY_MS = 86_400_000;

function clockTime(name: string, value: unknown): string | null {
  if (!TIMES.has(name) || typeof value !== "number") return null;
  const time = new Date(value * 1000);
  if (Number.isNaN(time.getTime())) return null;
  const clock = time.toLocaleTimeString("en-GB");
  const isNear = Math.abs(time.getTime() - Date.now()) < DAY_MS;
  return isNear ? clock : `${time.toLocaleDateString("en-GB", { dateStyle: "medium" })}, ${clock}`;
}

function billedAmount(traits: readonly [string, unknown][], currency: string): string | null {
  const { amount, interval } = Object.fromEntries(traits);
  if (typeof amount !== "number" || !Number.isSafeInteger(amount)) return null;
  const money = formatMoney(amount, currency, "en-US");
  return typeof interval === "string" ? `${money} a ${interval}` : money;
}
