import { z } from "zod";
import { store } from "#lib/db/store.ts";
import { findAccess } from "./access.ts";
import { writeAudit } from "./audit.ts";
import type { Member } from "./viewer.ts";

/** Slot name → expression, as checked by the language's own rule before it comes here. */
export type Expressions = Readonly<Record<string, string>>;

export type SavedExpressions = { language: string; framework: string; expressions: Expressions };

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const MAX_BYTES = 8_192;
const expressionsSchema = z.record(z.string(), z.string());

export async function listExpressions(viewer: Member, projectId: string): Promise<SavedExpressions[]> {
  if ((await findAccess(store(), viewer, projectId)) === null) return [];
  const rows = await store()
    .selectFrom("expression")
    .select(["language", "framework", "expressions"])
    .where("projectId", "=", projectId)
    .orderBy("language")
    .orderBy("framework")
    .execute();
  return rows.map(({ language, framework, expressions }) => ({
    language,
    framework,
    expressions: expressionsSchema.parse(JSON.parse(expressions)),
  }));
}

/** Any member saves, for all of the project. No expressions means the variant's defaults. */
export async function saveExpressions(
  viewer: Member,
  projectId: string,
  { language, framework, expressions }: SavedExpressions,
  now: number,
): Promise<{ ok: true } | { ok: false; reason: "not_found" | "expressions_invalid" }> {
  const json = JSON.stringify(expressions);
  if (!ID.test(language) || !ID.test(framework) || Buffer.byteLength(json) > MAX_BYTES) {
    return { ok: false, reason: "expressions_invalid" };
  }
  return store()
    .transaction()
    .execute(async (transaction) => {
      const access = await findAccess(transaction, viewer, projectId);
      if (access === null) return { ok: false, reason: "not_found" };
      await transaction
        .insertInto("expression")
        .values({ projectId, language, framework, expressions: json, updatedAt: now })
        .onConflict((conflict) =>
          conflict
            .columns(["projectId", "language", "framework"])
            .doUpdateSet({ expressions: json, updatedAt: now }),
        )
        .execute();
      const { organizationId } = access;
      const detail = `${language}/${framework}`;
      await writeAudit(transaction, viewer, {
        organizationId,
        projectId,
        purpose: "expressions",
        detail,
        at: now,
      });
      return { ok: true };
    });
}
