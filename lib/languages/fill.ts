import type { CompiledFile, CompiledLine, CompiledPart, TokenClass } from "./compiled.ts";
import { checkExpression, checkLifetime } from "./expressions.ts";
import {
  CLAIM_OF_SLOT,
  type Claim,
  type ExpressionSlot,
  isExpressionSlot,
  PROJECT_ID_PLACEHOLDER,
  type SlotName,
  type TraitName,
} from "./slots.ts";

/** What goes into a snippet. Expressions that are not given stay as the source has them. */
export type FillValues = {
  /** This installation's public origin, equal to `new URL(origin).origin`. */
  origin: string;
  /** `proj_` and 16 characters, or `YOUR_PROJECT_ID` in the docs. */
  projectId: string;
  /** Whole seconds, 60..3600. */
  lifetimeSeconds: number;
  /** The traits that are on. */
  traits: readonly TraitName[];
  expressions: Partial<Record<ExpressionSlot, string>>;
};

export type FilledPart = {
  text: string;
  class?: TokenClass;
  /** Set where the text is a slot's value, together with the claim it ends up in. */
  slot?: SlotName;
  claim?: Claim;
};

export type FilledLine = {
  /** Number in the text that is copied; `null` for a line that is off. */
  number: number | null;
  /** False: shown in grey, left out of the text. */
  on: boolean;
  /** Traits the line belongs to; empty for a line that is always there. */
  traits: readonly TraitName[];
  /** The trait whose switch sits in the gutter of this line. */
  switch?: TraitName;
  /** Claims the line stands for: those of its slots, its traits and the manifest's `claims`. */
  claims: readonly Claim[];
  /** In a file whose other lines only show the place: this line is to be taken over. */
  added?: true;
  parts: readonly FilledPart[];
};

/**
 * Puts values into a compiled file. Lines of traits that are off come back with `on: false`, so that a page can
 * show them beside their switch; `toText` leaves them out. Pure: the server, the editor in the page, Copy,
 * downloads, docs and conformance show the same characters because all call this.
 *
 * @throws RangeError when a value was not checked before (see `checkExpression`, `checkLifetime`): what is put
 * in could otherwise leave its literal. The message names the slot, never the value.
 */
export function fillFile(file: CompiledFile, values: FillValues): FilledLine[] {
  const texts = new Map<SlotName, string>();
  const textOf = (slot: SlotName): string => {
    const known = texts.get(slot);
    if (known !== undefined) return known;
    const text = slotText(file, slot, values);
    texts.set(slot, text);
    return text;
  };
  let number = 0;
  return file.lines.map((line) => {
    const on = !line.traits || line.traits.some((trait) => values.traits.includes(trait));
    if (on) number += 1;
    return {
      number: on ? number : null,
      on,
      traits: line.traits ?? [],
      ...(line.switch ? { switch: line.switch } : {}),
      claims: claimsOf(line),
      ...(line.added ? { added: line.added } : {}),
      parts: line.parts.map((part) => fillPart(part, textOf)),
    };
  });
}

/** The text that Copy, downloads and the docs give: the lines that are on, ending in one line break. */
export function toText(lines: readonly FilledLine[]): string {
  return lines
    .filter((line) => line.on)
    .map((line) => `${line.parts.map((part) => part.text).join("")}\n`)
    .join("");
}

function fillPart(part: CompiledPart, textOf: (slot: SlotName) => string): FilledPart {
  if (typeof part === "string") return { text: part };
  if (Array.isArray(part)) return { text: part[0], class: part[1] };
  const filled = { slot: part.slot, claim: CLAIM_OF_SLOT[part.slot], text: textOf(part.slot) };
  return part.class ? { ...filled, class: part.class } : filled;
}

function claimsOf(line: CompiledLine): Claim[] {
  const slots = line.parts.flatMap((part) =>
    typeof part === "string" || Array.isArray(part) ? [] : [CLAIM_OF_SLOT[part.slot]],
  );
  return [...new Set([...slots, ...(line.claims ?? [])])];
}

function slotText(file: CompiledFile, slot: SlotName, values: FillValues): string {
  if (isExpressionSlot(slot)) {
    const given = values.expressions[slot];
    if (given === undefined) return file.slots[slot] ?? "";
    const checked = checkExpression(given, file.expression);
    if (checked.ok) return checked.value;
  } else if (slot === "lifetime") {
    const checked = checkLifetime(values.lifetimeSeconds);
    if (checked.ok) return String(checked.value);
  } else if (slot === "projectId") {
    if (values.projectId === PROJECT_ID_PLACEHOLDER || /^proj_[a-z0-9]{16}$/.test(values.projectId)) {
      return values.projectId;
    }
  } else if (/^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(values.origin)) {
    return values.origin;
  }
  throw new RangeError(`The value for the slot "${slot}" was not checked before it was put into a snippet.`);
}
