import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import type { CompiledFile, CompiledLanguage } from "#lib/languages/compiled.ts";
import { checkExpression, type ExpressionRules } from "#lib/languages/expressions.ts";
import { type FillValues, fillFile } from "#lib/languages/fill.ts";
import {
  EXPRESSION_SLOTS,
  type ExpressionSlot,
  isExpressionSlot,
  type SlotName,
  TRAITS,
} from "#lib/languages/slots.ts";

const PASTED_SECRET = `reqio_sk_${"0".repeat(43)}0j989t`;

/** What ends a literal, a line or a tag somewhere, hides or turns text around, or reaches for the secret. */
const HOSTILE = [
  '"',
  "'",
  "\\",
  "`",
  `$${"{x}"}`,
  "#{x}",
  "{{x}}",
  "<%= x %>",
  "%",
  "</script>",
  "\n",
  "\r",
  "\u2028",
  "\0",
  "𝒳",
  "\u200f",
  "\u202e",
  "\u2067",
  "process.env.REQIO_SECRET",
  "os.environ[x]",
  "os.environ['REQIO_SECRET']",
  "ENV.fetch('REQIO_SECRET')",
  PASTED_SECRET,
];

const base: FillValues = {
  origin: "https://reqio.app",
  projectId: "YOUR_PROJECT_ID",
  lifetimeSeconds: 300,
  traits: TRAITS,
  expressions: {},
};

/** A path through objects that a developer of the language might write. */
function validExpression({ sigils, separators }: ExpressionRules): fc.Arbitrary<string> {
  const name = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/);
  const call = fc.constantFrom("", "()");
  return fc
    .tuple(
      fc.constantFrom(...sigils),
      fc.tuple(name, call),
      separators.length === 0
        ? fc.constant([])
        : fc.array(fc.tuple(fc.constantFrom(...separators), name, call), { maxLength: 4 }),
    )
    .map(([sigil, first, rest]) => sigil + first.join("") + rest.map((part) => part.join("")).join(""))
    .filter((text) => checkExpression(text, { sigils, separators }).ok);
}

/** A hostile text alone, or put into a path; white space around a path is dropped, so it goes inside. */
function hostileExpression(rules: ExpressionRules): fc.Arbitrary<string> {
  return fc
    .tuple(validExpression(rules), fc.constantFrom(...HOSTILE), fc.double({ min: 0, max: 1, noNaN: true }))
    .chain(([path, hostile, share]) => {
      const ends = hostile.trim() === "" ? 1 : 0;
      const place = ends + Math.round(share * Math.max(path.length - 2 * ends, 0));
      const embedded = path.slice(0, place) + hostile + path.slice(place);
      return path.length <= 2 * ends ? fc.constant(hostile) : fc.constantFrom(hostile, embedded);
    });
}

/** The text of a file outside of its expressions, line by line. */
function outsideOfSlots(file: CompiledFile, values: FillValues): (string | null)[][] {
  return fillFile(file, values).map((line) =>
    line.parts.map((part) => (part.slot && isExpressionSlot(part.slot) ? null : part.text)),
  );
}

function filesWith(language: CompiledLanguage, slot: ExpressionSlot): CompiledFile[] {
  return language.variants.flatMap((variant) =>
    variant.files.filter((file) => file.slots[slot] !== undefined),
  );
}

/** What filling answers to values that nobody checked. */
function refusalOf(file: CompiledFile, values: Partial<FillValues>): string {
  try {
    fillFile(file, { ...base, ...values });
    return "filled";
  } catch (error) {
    return `${error}`;
  }
}

/** The whole message: it names the slot, and no part of the value can be in it. */
function notChecked(slot: SlotName): string {
  return `RangeError: The value for the slot "${slot}" was not checked before it was put into a snippet.`;
}

test("a hostile expression is refused with a reason, and no template takes it", async () => {
  for (const language of await loadCatalogue()) {
    const rules = language.expression;
    fc.assert(
      fc.property(hostileExpression(rules), fc.constantFrom(...EXPRESSION_SLOTS), (text, slot) => {
        const verdict = checkExpression(text, rules);
        if (verdict.ok) throw new Error(`${JSON.stringify(text)} passes in ${language.id}`);
        expect(verdict.error).toMatch(
          /^(Write the|Keep it|Begin with|Only names|Only one|Names with|"\w+" is not) .*\.$/,
        );
        expect(verdict.error).not.toContain(PASTED_SECRET);
        const refusals = filesWith(language, slot).map((file) =>
          refusalOf(file, { expressions: { [slot]: text } }),
        );
        expect(refusals.filter((refusal) => refusal !== notChecked(slot))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  }
});

test("the same holds for an origin and a project id", async () => {
  for (const language of await loadCatalogue()) {
    for (const file of language.variants.flatMap((variant) => variant.files)) {
      for (const hostile of HOSTILE) {
        const refusals = [
          file.slots.origin
            ? refusalOf(file, { origin: `https://reqio.app${hostile}` })
            : notChecked("origin"),
          file.slots.projectId ? refusalOf(file, { projectId: `proj_${hostile}` }) : notChecked("projectId"),
        ];
        const name = `${file.name} with ${JSON.stringify(hostile)}`;
        expect(refusals, name).toEqual([notChecked("origin"), notChecked("projectId")]);
      }
    }
  }
});

test("what passes stands in its slots as it is, and every file is the same around them", async () => {
  for (const language of await loadCatalogue()) {
    const files = language.variants.flatMap((variant) => variant.files);
    const usual = files.map((file) => outsideOfSlots(file, base));
    const path = validExpression(language.expression);
    const expressions = fc.record(Object.fromEntries(EXPRESSION_SLOTS.map((slot) => [slot, path])));
    fc.assert(
      fc.property(expressions, (given) => {
        for (const [index, file] of files.entries()) {
          const values = { ...base, expressions: given };
          expect(outsideOfSlots(file, values), file.name).toEqual(usual[index]);
          for (const { slot, text } of fillFile(file, values).flatMap((line) => line.parts)) {
            if (slot && isExpressionSlot(slot)) expect(text).toBe(given[slot]);
          }
        }
      }),
      { numRuns: 10 },
    );
  }
});

test("whatever text passes holds names, the language's own signs and empty calls, and nothing else", async () => {
  for (const { expression: rules } of await loadCatalogue()) {
    const signs = [...rules.sigils, ...rules.separators].join("");
    const near = fc.string({
      unit: fc.constantFrom(..."aZ_9()", ...signs, ..." \n\"'`{}[]<>%#$@;,=é𝒳\u202e"),
    });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: "binary" })), (text) => {
        const verdict = checkExpression(text, rules);
        if (!verdict.ok) return;
        const rest = verdict.value.replace(/[A-Za-z_][A-Za-z0-9_]*(\(\))?/g, "");
        expect([...rest].filter((sign) => !signs.includes(sign))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  }
});
