import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import { checkExpression, checkLifetime } from "#lib/languages/expressions.ts";
import type { FillValues } from "#lib/languages/fill.ts";
import { type FilledFile, fillVariant } from "#lib/languages/fill-variant.ts";
import type { CodeEditing } from "./editable-code.tsx";
import type { ResolvedVariant } from "./resolve-selection.ts";
import type { Selection } from "./selection.ts";
import type { TagChoice } from "./tag-step.tsx";

/** The files of step 2: what mints, what calls it, where the values go, what checks it in CI. */
export function filledFiles(resolved: ResolvedVariant, values: FillValues): FilledFile[] {
  return fillVariant(resolved.variant, resolved.form, values).filter(({ role }) => role !== "tag");
}

/** Step 3: the page of the chosen form, then what any single-page app does. */
export function tagChoices(
  resolved: ResolvedVariant,
  languages: readonly CompiledLanguage[],
  values: FillValues,
): TagChoice[] {
  const clients = languages.filter((language) => language.kind === "client");
  return [
    {
      id: "server",
      name: "Server-rendered",
      fetchesToken: false,
      files: fillVariant(resolved.variant, resolved.form, values).filter(({ role }) => role === "tag"),
    },
    ...clients.flatMap((language) =>
      language.variants.map((variant) => ({
        id: `${language.id}-${variant.id}`,
        name: variant.name,
        fetchesToken: true,
        files: fillVariant(variant, variant.forms[0] ?? "route", { ...values, expressions: {} }),
      })),
    ),
  ].filter((choice) => choice.files.length > 0);
}

/** What a word of the code does when it is changed: expressions are saved, the rest goes into the address. */
export function codeEditing(
  resolved: ResolvedVariant,
  actions: {
    change: (patch: Partial<Selection>) => void;
    changeExpression: CodeEditing["changeExpression"];
  },
): CodeEditing {
  return {
    changeExpression: actions.changeExpression,
    checkExpression: (text) => checkExpression(text, resolved.language.expression),
    changeLifetime: (lifetimeSeconds) => actions.change({ lifetimeSeconds }),
    checkLifetime,
    toggleTrait: (trait, on) =>
      actions.change({
        traits: on ? [...resolved.traits, trait] : resolved.traits.filter((entry) => entry !== trait),
      }),
  };
}
