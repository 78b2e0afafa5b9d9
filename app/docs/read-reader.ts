import { cookies } from "next/headers";
import { cache } from "react";
import type { ReaderProject } from "#components/docs/project-choice.tsx";
import { currentMember } from "#lib/auth/session.ts";
import { listProjects } from "#lib/data/projects.ts";
import type { DocsContext } from "#lib/docs/docs-page.ts";
import { environment } from "#lib/env.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { PROJECT_ID_PLACEHOLDER } from "#lib/languages/slots.ts";

/** Keeps which of a member's projects the snippets are for. */
export const projectCookie = "reqio-docs-project";

export type Reader = { projects: readonly ReaderProject[]; current: ReaderProject | undefined };

/** Who reads: null for a visitor, for whom nothing is looked up. */
export const readReader = cache(async (): Promise<Reader | null> => {
  const member = await currentMember();
  if (member === null) return null;
  const projects = (await listProjects(member)).map(({ id, name }) => ({ id, name }));
  const chosen = (await cookies()).get(projectCookie)?.value;
  return { projects, current: projects.find(({ id }) => id === chosen) };
});

/** What the pages show to this reader. */
export async function readContext(): Promise<DocsContext> {
  const reader = await readReader();
  return {
    languages: await loadCatalogue(),
    origin: environment().origin,
    projectId: reader?.current?.id ?? PROJECT_ID_PLACEHOLDER,
  };
}
