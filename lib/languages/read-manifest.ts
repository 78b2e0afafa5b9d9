import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { checkExpression, checkLifetime } from "./expressions.ts";
import { FIXED_SLOT_TEXTS, type Manifest, manifestSchema } from "./manifest.ts";
import { EXPRESSION_SLOTS } from "./slots.ts";

/** The manifest of one language's folder, parsed. */
export async function readManifest(folder: string): Promise<Manifest> {
  const parsed = manifestSchema.safeParse(
    JSON.parse(await readFile(path.join(folder, "language.json"), "utf8")),
  );
  const fail = (fault: string): never => {
    throw new Error(`${path.join(folder, "language.json")}: ${fault}`);
  };
  if (!parsed.success) return fail(z.prettifyError(parsed.error));
  const manifest = parsed.data;
  if (manifest.id !== path.basename(folder)) fail(`its id "${manifest.id}" is not the folder's name`);
  for (const variant of manifest.variants) {
    const { slots } = variant;
    for (const slot of EXPRESSION_SLOTS) {
      const checked = checkExpression(
        slots[slot] ?? `${manifest.expression.sigils[0]}user`,
        manifest.expression,
      );
      if (!checked.ok) fail(`${variant.id}, slot "${slot}": ${checked.error}`);
    }
    for (const { id, expressions } of variant.presets) {
      for (const slot of EXPRESSION_SLOTS) {
        const text = expressions[slot];
        if (text === undefined) continue;
        if (slots[slot] === undefined) fail(`${variant.id}, preset "${id}": no slot "${slot}" here`);
        const checked = checkExpression(text, manifest.expression);
        if (!checked.ok) fail(`${variant.id}, preset "${id}", slot "${slot}": ${checked.error}`);
      }
    }
    if (slots.lifetime !== undefined && !checkLifetime(slots.lifetime).ok)
      fail(`${variant.id}: wrong lifetime`);
    for (const slot of ["projectId", "origin"] as const) {
      if (slots[slot] !== undefined && slots[slot] !== FIXED_SLOT_TEXTS[slot]) {
        fail(`${variant.id}: the slot "${slot}" must be ${FIXED_SLOT_TEXTS[slot]}`);
      }
    }
  }
  return manifest;
}
