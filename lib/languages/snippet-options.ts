import type { CompiledVariant } from "./compiled.ts";
import { checkLifetime } from "./expressions.ts";
import { type Form, isTrait, PROJECT_ID_PLACEHOLDER, TRAITS, type TraitName } from "./slots.ts";

/** What a reader may ask of a snippet in an address; expressions are a member's own and never come from one. */
export type SnippetOptions = {
  form: Form;
  traits: readonly TraitName[];
  /** Whole seconds, 60..3600. */
  lifetimeSeconds: number;
  /** `proj_…`, or the placeholder of the docs. */
  projectId: string;
};

/**
 * Reads the options of a variant's snippet out of an address: what is absent is the variant's default, what is not
 * understood is an error that says what there is. Parameters of other names are left to the caller.
 */
export function readSnippetOptions(
  variant: CompiledVariant,
  parameters: URLSearchParams,
): { ok: true; options: SnippetOptions } | { ok: false; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const form = parameters.get("form") ?? variant.forms[0];
  const known = variant.forms.find((name) => name === form);
  if (!known) errors.form = `There is ${variant.forms.join(" and ")}.`;
  const traits = parameters.get("traits")?.split(",").filter(Boolean) ?? variant.defaults.traits;
  if (!traits.every(isTrait)) errors.traits = `There are ${TRAITS.join(", ")}, joined by commas.`;
  const lifetime = checkLifetime(parameters.get("lifetime") ?? variant.defaults.lifetimeSeconds);
  if (!lifetime.ok) errors.lifetime = lifetime.error;
  const projectId = parameters.get("projectId") ?? PROJECT_ID_PLACEHOLDER;
  if (projectId !== PROJECT_ID_PLACEHOLDER && !/^proj_[a-z0-9]{16}$/.test(projectId)) {
    errors.projectId = "A project id is proj_ and 16 characters of a-z and 0-9.";
  }
  if (!known || !lifetime.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    options: { form: known, traits: traits.filter(isTrait), lifetimeSeconds: lifetime.value, projectId },
  };
}
