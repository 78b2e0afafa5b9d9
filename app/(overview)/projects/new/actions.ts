"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberAction } from "#lib/auth/action.ts";
import { createProject } from "#lib/data/projects.ts";

const fields = z.object({ name: z.string(), currency: z.string() });

const refusals = {
  name_invalid: { name: "Use 1 to 100 characters, without control characters." },
  currency_invalid: { currency: "Choose a currency from the list." },
  forbidden: { form: "Only an owner or admin of an organisation can make projects. Ask yours." },
};

export const createProjectAction = memberAction(fields, async (member, input) => {
  const made = await createProject(member, input, Date.now());
  if (!made.ok) return { ok: false, errors: refusals[made.reason] };
  redirect(`/projects/${made.projectId}/settings/identity`);
});
