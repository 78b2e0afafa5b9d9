"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberAction } from "#lib/auth/action.ts";
import { deletePerson } from "#lib/data/delete-person.ts";

const refusals = {
  not_found: { form: "This person is deleted already." },
  forbidden: { form: "Only an owner or admin of the organisation can delete persons. Ask yours." },
};

export const deletePersonAction = memberAction(
  z.object({ projectId: z.string(), id: z.string() }),
  async (member, { projectId, id }) => {
    const deleted = await deletePerson(member, projectId, id, Date.now());
    if (!deleted.ok) return { ok: false, errors: refusals[deleted.reason] };
    redirect(`/projects/${projectId}/people`);
  },
);
