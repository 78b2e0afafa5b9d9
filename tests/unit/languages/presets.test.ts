import path from "node:path";
import { expect, test } from "@playwright/test";
import { languagesRoot, loadCatalogue } from "#lib/languages/catalogue.ts";
import type { CompiledVariant, Preset } from "#lib/languages/compiled.ts";
import { fillFile, toText } from "#lib/languages/fill.ts";
import { findPresetsInUse, listPresets, traitsOfPreset } from "#lib/languages/presets.ts";
import { readManifest } from "#lib/languages/read-manifest.ts";
import { EXPRESSION_SLOTS, TRAITS } from "#lib/languages/slots.ts";
import { findGrammar } from "./grammars.ts";
import { docsValues } from "./values.ts";

const FILLED_BY = { user: ["sub", "email"], billing: ["plan", "amount", "interval"] } as const;

test("a preset fills who the user is or what they pay, whole, and says what it takes for granted", async () => {
  let presets = 0;
  for (const { id, variants } of await loadCatalogue()) {
    for (const variant of variants) {
      const ids = variant.presets.map((preset) => preset.id);
      expect(new Set(ids).size, `${id}/${variant.id}`).toBe(ids.length);
      for (const { expressions, fills, note } of variant.presets) {
        expect(Object.keys(expressions)).toEqual(FILLED_BY[fills]);
        expect(note).toMatch(/^\S.*\.$/);
        presets += 1;
      }
    }
  }
  expect(presets).toBeGreaterThan(0);
});

test("a note on billing says how several units and longer intervals become amount and interval", async () => {
  for (const { id, variants } of await loadCatalogue()) {
    for (const variant of variants) {
      for (const { fills, name, note } of variant.presets) {
        if (fills !== "billing") continue;
        for (const part of ["quantity", "interval", '"month"', '"year"']) {
          expect(note, `${id}/${variant.id}: ${name}`).toContain(part);
        }
      }
    }
  }
});

test("every file parses with every preset in it", async () => {
  for (const language of await loadCatalogue()) {
    const manifest = await readManifest(path.join(languagesRoot(), language.id));
    for (const [index, variant] of language.variants.entries()) {
      for (const { expressions, name } of variant.presets) {
        for (const [place, file] of variant.files.entries()) {
          const { highlight = "", source = "" } = manifest.variants[index]?.files[place] ?? {};
          const findFault = await findGrammar(highlight);
          const text = toText(fillFile(file, { ...docsValues(variant), traits: TRAITS, expressions }));
          expect(findFault?.(text) ?? null, `${language.id}/${source} with ${name}`).toBeNull();
        }
      }
    }
  }
});

const user: Preset = { id: "auth", name: "Auth", fills: "user", expressions: { sub: "me.id" }, note: "A." };
const twin: Preset = { ...user, id: "twin", name: "Twin" };
const billing: Preset = {
  id: "pay",
  name: "Pay",
  fills: "billing",
  expressions: { plan: "me.plan", amount: "me.amount" },
  note: "B.",
};
const variant: CompiledVariant = {
  id: "plain",
  name: "Plain",
  kind: "plain",
  install: [],
  forms: ["attribute"],
  defaults: { traits: [], lifetimeSeconds: 300 },
  slots: Object.fromEntries(EXPRESSION_SLOTS.map((slot) => [slot, `user.${slot}`])),
  presets: [billing, user, twin],
  files: [],
  runs: {},
};

test("presets are listed by kind, and a kind without any is left out", () => {
  expect(listPresets(variant).map(({ kind, presets }) => [kind, presets])).toEqual([
    ["user", [user, twin]],
    ["billing", [billing]],
  ]);
  expect(listPresets({ ...variant, presets: [billing] }).map(({ kind }) => kind)).toEqual(["billing"]);
});

test("a preset is in use while all its expressions are a member's own, and of two that agree the chosen one", () => {
  expect(findPresetsInUse(variant, {})).toEqual([]);
  expect(findPresetsInUse(variant, { plan: "me.plan" })).toEqual([]);
  const own = { sub: "me.id", plan: "me.plan", amount: "me.amount", email: "me.mail" };
  expect(findPresetsInUse(variant, own)).toEqual([user, billing]);
  expect(findPresetsInUse(variant, own, ["twin"])).toEqual([twin, billing]);
  expect(findPresetsInUse(variant, { ...own, sub: "me.uuid" }, ["twin"])).toEqual([billing]);
});

test("a preset shows the lines of the traits that it fills", () => {
  expect(traitsOfPreset(billing)).toEqual(["plan", "amount"]);
  expect(traitsOfPreset(user)).toEqual([]);
});
