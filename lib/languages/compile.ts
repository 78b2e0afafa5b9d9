import type { CompiledFile, CompiledLine, CompiledPart, TokenClass } from "./compiled.ts";
import type { ExpressionRules } from "./expressions.ts";
import { highlightLines, type Token } from "./highlight.ts";
import type { ManifestFile, ManifestVariant } from "./manifest.ts";
import { findSlots, type SlotMatch } from "./slot-matches.ts";
import {
  CLAIMS,
  type Claim,
  isExpressionSlot,
  isTrait,
  SLOTS,
  type SlotName,
  TRAITS,
  type TraitName,
} from "./slots.ts";

type Source = {
  entry: ManifestFile;
  variant: Pick<ManifestVariant, "slots" | "forms">;
  expression: ExpressionRules;
  text: string;
};

/**
 * Highlights a source file once and cuts its slots out, into the form that `fillFile` takes.
 *
 * @throws Error naming the file and what is wrong: a slot that occurs another number of times than the manifest
 * says, a trait's slot outside its lines, a line range beyond the end, text that is no clean source file.
 */
export async function compileFile({ entry, variant, expression, text }: Source): Promise<CompiledFile> {
  const fail = (fault: string): never => {
    throw new Error(`${entry.source}: ${fault}`);
  };
  if (!text.endsWith("\n") || text.endsWith("\n\n") || text.includes("\r")) {
    fail("must end in one line break and hold no carriage return");
  }
  const body = text.slice(0, -1);
  const matches = findSlots(body, variant.slots);
  checkCounts(entry, matches, fail);
  const lines = body.split("\n");
  const membersOfLine = placeMembers(entry, lines.length, fail);
  checkTraitSlots(matches, membersOfLine, fail);
  const traitsOfLine = placeFrame(entry, membersOfLine, lines.length, fail);
  const claimsOfLine = placeClaims(entry, lines.length, fail);
  const switches = placeSwitches(membersOfLine);
  const added = new Set(numbersIn(entry.added ?? [], lines.length, fail));
  const tokens = await highlightLines(body, entry.highlight);
  return {
    name: entry.name,
    role: entry.role,
    change: entry.change,
    forms: entry.forms ?? variant.forms,
    ...(entry.command === undefined ? {} : { command: entry.command }),
    expression,
    slots: Object.fromEntries(
      SLOTS.flatMap((slot) => {
        const slotText = variant.slots[slot];
        return slotText !== undefined && entry.counts[slot] ? [[slot, slotText]] : [];
      }),
    ),
    lines: lines.map((_, index) => {
      const number = index + 1;
      const line: CompiledLine = {
        parts: cutSlots(
          tokens[index] ?? [],
          matches.filter((match) => match.line === number),
        ),
      };
      const traits = traitsOfLine.get(number);
      const claims = [...(claimsOfLine.get(number) ?? []), ...claimsOfTraits(entry, number)];
      const gutter = switches.get(number);
      if (traits) line.traits = traits;
      if (gutter) line.switch = gutter;
      if (claims.length > 0) line.claims = [...new Set(claims)];
      if (added.has(number)) line.added = true;
      return line;
    }),
  };
}

type Fail = (fault: string) => never;

function checkCounts(entry: ManifestFile, matches: readonly SlotMatch[], fail: Fail): void {
  for (const slot of SLOTS) {
    const found = matches.filter((match) => match.slot === slot).length;
    const said = entry.counts[slot] ?? 0;
    if (found !== said) fail(`the slot "${slot}" occurs ${found} times, the manifest says ${said}`);
  }
}

type TraitsOfLine = ReadonlyMap<number, TraitName[]>;

function placeMembers(entry: ManifestFile, lineCount: number, fail: Fail): TraitsOfLine {
  const placed = new Map<number, TraitName[]>();
  for (const trait of TRAITS) {
    for (const number of numbersIn(entry.lines[trait] ?? [], lineCount, fail)) {
      placed.set(number, [...(placed.get(number) ?? []), trait]);
    }
  }
  return placed;
}

/** The lines around the members belong to all of them: they stay as long as one is on. */
function placeFrame(
  entry: ManifestFile,
  membersOfLine: TraitsOfLine,
  lineCount: number,
  fail: Fail,
): TraitsOfLine {
  const members = TRAITS.filter((trait) => entry.lines[trait]);
  const placed = new Map(membersOfLine);
  for (const number of numbersIn(entry.lines.traits ?? [], lineCount, fail)) {
    if (members.length === 0) fail('lines of "traits" without lines of a trait');
    if (!placed.has(number)) placed.set(number, members);
  }
  return placed;
}

function checkTraitSlots(matches: readonly SlotMatch[], membersOfLine: TraitsOfLine, fail: Fail): void {
  for (const { slot, line } of matches) {
    if (!isTrait(slot)) continue;
    const traits = membersOfLine.get(line) ?? [];
    if (traits.length !== 1 || traits[0] !== slot) {
      fail(`the slot "${slot}" in line ${line} lies outside the lines of its trait`);
    }
  }
}

function placeClaims(entry: ManifestFile, lineCount: number, fail: Fail): Map<number, Claim[]> {
  const placed = new Map<number, Claim[]>();
  for (const claim of CLAIMS) {
    for (const number of numbersIn(entry.claims[claim] ?? [], lineCount, fail)) {
      placed.set(number, [...(placed.get(number) ?? []), claim]);
    }
  }
  return placed;
}

function claimsOfTraits(entry: ManifestFile, number: number): Claim[] {
  const covers = (ranges: readonly [number, number][] | undefined) =>
    (ranges ?? []).some(([first, last]) => first <= number && number <= last);
  const members = TRAITS.filter((trait) => covers(entry.lines[trait])).map(
    (trait) => `traits.${trait}` as const,
  );
  return members.length === 0 && covers(entry.lines.traits) ? ["traits"] : members;
}

/** A trait's switch sits in the first line that is the trait's alone. */
function placeSwitches(membersOfLine: TraitsOfLine): Map<number, TraitName> {
  const placed = new Map<number, TraitName>();
  const numbers = [...membersOfLine.keys()].sort((one, other) => one - other);
  for (const trait of TRAITS) {
    const first = numbers.find((number) => {
      const traits = membersOfLine.get(number) ?? [];
      return traits.length === 1 && traits[0] === trait;
    });
    if (first !== undefined) placed.set(first, trait);
  }
  return placed;
}

function numbersIn(ranges: readonly [number, number][], lineCount: number, fail: Fail): number[] {
  return ranges.flatMap(([first, last]) => {
    if (last > lineCount) fail(`line ${last} is beyond the end (${lineCount} lines)`);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Cuts a line's tokens where slots begin and end, and joins neighbours of one class. */
function cutSlots(tokens: readonly Token[], matches: readonly SlotMatch[]): CompiledPart[] {
  const parts: CompiledPart[] = [];
  let column = 0;
  for (const token of tokens) {
    const end = column + token.text.length;
    let from = column;
    for (const match of matches) {
      if (match.column >= end || match.column + match.length <= column) continue;
      addText(parts, token.text.slice(from - column, Math.max(0, match.column - column)), token.class);
      if (match.column >= column) parts.push(slotPart(match.slot, token.class));
      from = Math.min(end, match.column + match.length);
    }
    addText(parts, token.text.slice(from - column), token.class);
    column = end;
  }
  return parts;
}

/** An expression is one neutral token, whatever is put in; a literal keeps its class. */
function slotPart(slot: SlotName, tokenClass: TokenClass | null): CompiledPart {
  return isExpressionSlot(slot) || !tokenClass ? { slot } : { slot, class: tokenClass };
}

function addText(parts: CompiledPart[], text: string, tokenClass: TokenClass | null): void {
  if (text === "") return;
  // White space has no colour: leaving it plain joins more neighbours, and the JSON stays small.
  const wanted = text.trim() === "" ? null : tokenClass;
  const last = parts.at(-1);
  if (wanted === null && typeof last === "string") {
    parts[parts.length - 1] = last + text;
  } else if (wanted !== null && Array.isArray(last) && last[1] === wanted) {
    last[0] += text;
  } else {
    parts.push(wanted === null ? text : [text, wanted]);
  }
}
