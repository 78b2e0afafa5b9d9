import type { CompiledVariant } from "#lib/languages/compiled.ts";
import { endingOf } from "#lib/languages/fence.ts";
import { toText } from "#lib/languages/fill.ts";
import { type FilledFile, fillVariant } from "#lib/languages/fill-variant.ts";
import type { Form, TraitName } from "#lib/languages/slots.ts";
import { addedRanges, nameLines } from "#lib/languages/snippet-document.ts";
import { type Block, rich } from "./blocks.ts";
import type { DocsContext } from "./docs-page.ts";

/** Makes a heading of a variant's page, at the level and with the anchor that its place there asks for. */
export type Heading = (id: string, text: string) => Block;

/** Files with the variant's own defaults, or with the traits that are given. */
export function fillFor(
  variant: CompiledVariant,
  form: Form,
  { origin, projectId }: DocsContext,
  traits: readonly TraitName[] = variant.defaults.traits,
): FilledFile[] {
  const { lifetimeSeconds } = variant.defaults;
  return fillVariant(variant, form, { origin, projectId, lifetimeSeconds, traits, expressions: {} });
}

export function showFile(file: FilledFile, { kind }: CompiledVariant): Block {
  const note = file.change === "add" ? describePlace(file) : kind === "framework" ? "A new file." : null;
  return {
    kind: "code",
    name: file.name,
    info: endingOf(file.name),
    text: toText(file.lines),
    lines: file.lines.filter(({ on }) => on),
    ...(note === null ? {} : { note: rich(note) }),
  };
}

function describePlace(file: FilledFile): string {
  const ranges = addedRanges(file);
  if (ranges.length === 0) return "Your project has this file: take these lines over into it.";
  return `Your project has this file: take over ${nameLines(ranges)}. The others show where they go.`;
}
