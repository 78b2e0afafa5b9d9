"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { memberAction } from "#lib/auth/action.ts";
import { findProject } from "#lib/data/projects.ts";
import { projectCookie } from "./read-reader.ts";

const fields = z.object({ projectId: z.string() });

/** Remembers the project whose id the snippets show; an empty one puts the placeholder back. */
export const chooseProjectAction = memberAction(fields, async (member, { projectId }) => {
  const jar = await cookies();
  if (projectId !== "" && (await findProject(member, projectId)) !== null) {
    jar.set(projectCookie, projectId, { path: "/docs", httpOnly: true, sameSite: "lax", maxAge: 31_536_000 });
  } else {
    jar.set(projectCookie, "", { path: "/docs", maxAge: 0 });
  }
  return { ok: true };
});
