"use server";

import { z } from "zod";
import { memberAction, type Outcome } from "#lib/auth/action.ts";
import * as data from "#lib/data/expressions.ts";
import { recordSnippetCopied } from "#lib/data/projects.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { checkExpression } from "#lib/languages/expressions.ts";
import { EXPRESSION_SLOTS } from "#lib/languages/slots.ts";

const projectId = z.string();

export const saveExpressions = memberAction(
  z.object({
    projectId,
    language: z.string(),
    framework: z.string(),
    expressions: z.partialRecord(z.enum(EXPRESSION_SLOTS), z.string()),
  }),
  async (member, { projectId, ...change }): Promise<Outcome> => {
    const language = (await loadCatalogue()).find((entry) => entry.id === change.language);
    if (!language?.variants.some((variant) => variant.id === change.framework)) {
      return { ok: false, errors: { framework: "There is no such language or framework." } };
    }
    for (const [slot, expression] of Object.entries(change.expressions)) {
      const checked = checkExpression(expression, language.expression);
      if (!checked.ok) return { ok: false, errors: { [slot]: checked.error } };
    }
    const saved = await data.saveExpressions(member, projectId, change, Date.now());
    if (!saved.ok) return { ok: false, errors: { form: "Not saved: there is no such project." } };
    return { ok: true };
  },
);

export const recordCopied = memberAction(z.object({ projectId }), async (member, { projectId }) => {
  await recordSnippetCopied(member, projectId, Date.now());
  return { ok: true };
});
