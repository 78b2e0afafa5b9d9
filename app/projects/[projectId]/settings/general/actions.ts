"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { memberAction } from "#lib/auth/action.ts";
import { describeRefusedStepUp, stepUp } from "#lib/auth/step-up.ts";
import {
  confirmsName,
  deleteProject,
  findProject,
  renameProject,
  setProjectCurrency,
} from "#lib/data/projects.ts";

const refusals = {
  not_found: { form: "This project does not exist any more." },
  forbidden: { form: "Only an owner or admin of the organisation can change this. Ask yours." },
  not_fresh: { password: "Enter your password: it was last asked for more than 10 minutes ago." },
  name_invalid: { name: "Use 1 to 100 characters, without control characters." },
  name_mismatch: { typedName: "This is not the project's name. Capitals and spaces count." },
  currency_invalid: { currency: "Choose a currency from the list." },
};

const naming = z.object({ projectId: z.string(), name: z.string() });

export const renameProjectAction = memberAction(naming, async (member, { projectId, name }) => {
  const renamed = await renameProject(member, projectId, name);
  if (!renamed.ok) return { ok: false, errors: refusals[renamed.reason] };
  // The header's switcher shows the name too.
  revalidatePath("/projects", "layout");
  return { ok: true, notice: "Name saved." };
});

const pricing = z.object({ projectId: z.string(), currency: z.string() });

export const setCurrencyAction = memberAction(pricing, async (member, { projectId, currency }) => {
  const set = await setProjectCurrency(member, projectId, currency);
  if (!set.ok) return { ok: false, errors: refusals[set.reason] };
  revalidatePath(`/projects/${projectId}`, "layout");
  return { ok: true, notice: "Currency saved." };
});

const deleting = z.object({ projectId: z.string(), typedName: z.string(), password: z.string().optional() });

export const deleteProjectAction = memberAction(
  deleting,
  async (member, { projectId, typedName, password }) => {
    const now = Date.now();
    // First, for a mistyped name should not cost a try at the password.
    const project = await findProject(member, projectId);
    if (project && !confirmsName(typedName, project.name))
      return { ok: false, errors: refusals.name_mismatch };
    const proof = password ? await stepUp(member, password, now) : { ok: true as const, member };
    if (!proof.ok) return { ok: false, errors: { password: describeRefusedStepUp(proof, now) } };
    const deleted = await deleteProject(proof.member, projectId, { typedName, now });
    if (!deleted.ok) return { ok: false, errors: refusals[deleted.reason] };
    redirect("/projects");
  },
);
