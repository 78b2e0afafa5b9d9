import type { CompiledVariant } from "#lib/languages/compiled.ts";
import { endingOf } from "#lib/languages/fence.ts";
import { toText } from "#lib/languages/fill.ts";
import { CLAIM_OF_SLOT, EXPRESSION_SLOTS, type Form, TRAITS } from "#lib/languages/slots.ts";
import { addedRanges, nameLines } from "#lib/languages/snippet-document.ts";
import { type Block, type Inline, paragraph, rich } from "./blocks.ts";
import type { DocsContext } from "./docs-page.ts";
import { fillFor, type Heading } from "./snippet-blocks.ts";

/** The lines that a snippet with no traits on leaves out, marked in their place. */
export function describeTraits(
  variant: CompiledVariant,
  form: Form,
  context: DocsContext,
  heading: Heading,
): Block[] {
  if (variant.defaults.traits.length > 0) return [];
  const traits = TRAITS.filter((trait) => trait !== "account" && variant.slots[trait] !== undefined);
  const file = fillFor(variant, form, context, traits).find(
    ({ role, lines }) => role === "mint" && lines.some((line) => line.on && line.traits.length > 0),
  );
  if (!file) return [];
  const lines = file.lines
    .filter(({ on }) => on)
    .map((line) => (line.traits.length > 0 ? { ...line, added: true as const } : line));
  return [
    heading("revenue", "Send plan and revenue"),
    paragraph(
      "No framework's own user has a plan, so these lines are yours to add. Change the expressions to where you keep it; [claims](/docs/claims) says what each means.",
    ),
    {
      kind: "code",
      name: file.name,
      info: endingOf(file.name),
      text: toText(file.lines),
      lines,
      note: rich(`New: ${nameLines(addedRanges({ ...file, lines }))}.`),
    },
  ];
}

/** Expressions for libraries that a user or a subscription often comes from. */
export function describePresets({ presets }: CompiledVariant, prefix: string, heading: Heading): Block[] {
  if (presets.length === 0) return [];
  return [
    heading("presets", "Values from your libraries"),
    paragraph("What to write in place of the snippet's own expressions, for libraries that many use."),
    {
      kind: "definitions",
      items: presets.map(({ id, name, fills, expressions, note }) => ({
        id: `${prefix}preset-${id}`,
        name,
        facts: [fills === "user" ? "who the user is" : "what the user pays"],
        body: [
          [note],
          EXPRESSION_SLOTS.filter((slot) => expressions[slot] !== undefined).flatMap(
            (slot, index): Inline[] => [
              ...(index === 0 ? [] : [", "]),
              { code: CLAIM_OF_SLOT[slot] },
              ": ",
              { code: expressions[slot] ?? "" },
            ],
          ),
        ],
      })),
    },
  ];
}
