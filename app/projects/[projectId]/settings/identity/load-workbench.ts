import { cookies } from "next/headers";
import { entryOf } from "#components/identity/catalogue-entry.ts";
import type { IdentityWorkbenchProps } from "#components/identity/identity-workbench.tsx";
import { resolveVariant } from "#components/identity/resolve-selection.ts";
import { readRememberedSelection, readSelection, selectionCookie } from "#components/identity/selection.ts";
import type { Query } from "#components/layout/address.ts";
import { listExpressions } from "#lib/data/expressions.ts";
import { readIdentityState } from "#lib/data/identity-state.ts";
import { findProject } from "#lib/data/projects.ts";
import { isFresh, type Member } from "#lib/data/viewer.ts";
import { environment } from "#lib/env.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { audienceUrl } from "#lib/token/audience.ts";
import { recordCopied, saveExpressions } from "./actions.ts";
import { endRetiringSecretAction, rotateSecretAction } from "./rotation-actions.ts";

/** All that the workbench shows; null where there is no such project for this member. */
export async function loadWorkbench(
  member: Member,
  projectId: string,
  query: Query,
): Promise<IdentityWorkbenchProps | null> {
  const [project, listened, saved, catalogue, jar] = await Promise.all([
    findProject(member, projectId),
    readIdentityState(member, projectId, Date.now()),
    listExpressions(member, projectId),
    loadCatalogue(),
    cookies(),
  ]);
  if (!project || !listened) return null;
  const entries = catalogue.filter((language) => language.kind === "server").map(entryOf);
  const remembered = readRememberedSelection(jar.get(selectionCookie)?.value);
  const { languageId } = resolveVariant(readSelection(query), remembered, entries);
  const { origin } = environment();
  return {
    project: { id: project.id, currency: project.currency },
    origin,
    audience: audienceUrl(origin, project.id),
    listened,
    mayReveal: project.role !== "member",
    entries,
    languages: catalogue.filter((language) => language.id === languageId || language.kind === "client"),
    rotation: {
      projectName: project.name,
      asksPassword: !isFresh(member, Date.now()),
      rotate: rotateSecretAction,
      endRetiring: endRetiringSecretAction,
    },
    remembered,
    savedExpressions: Object.fromEntries(
      saved.map(({ language, framework, expressions }) => [`${language}/${framework}`, expressions]),
    ),
    saveExpressions,
    recordCopied,
  };
}
