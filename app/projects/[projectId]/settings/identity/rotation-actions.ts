"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formatSpan } from "#components/ui/format-span.ts";
import { memberAction, type Outcome } from "#lib/auth/action.ts";
import type { Member } from "#lib/auth/member.ts";
import { describeRefusedStepUp, stepUp } from "#lib/auth/step-up.ts";
import { confirmsName, findProject } from "#lib/data/projects.ts";
import { type EndedEarly, endRetiringSecret, type Rotated, rotateSigningSecret } from "#lib/data/rotation.ts";
import { OVERLAPS } from "#lib/token/overlaps.ts";

const refusals = {
  not_found: { form: "This project does not exist any more." },
  forbidden: { form: "Only an owner or admin of the organisation can do this. Ask yours." },
  not_fresh: { password: "Enter your password: it was last asked for more than 10 minutes ago." },
  name_mismatch: { typedName: "This is not the project's name. Capitals and spaces count." },
  changed: {
    form: "Nothing was rotated: the secret was rotated meanwhile, in another tab or by someone else. Close this to see the new one.",
  },
  already_ended: { form: "This secret has ended already." },
};

const wish = { projectId: z.string(), typedName: z.string().optional(), password: z.string().optional() };

const rotating = z.object({ ...wish, overlap: z.enum(OVERLAPS), expectedCurrentId: z.string() });

export const rotateSecretAction = memberAction(
  rotating,
  async (member, { projectId, overlap, expectedCurrentId, typedName, password }): Promise<Outcome> => {
    const now = Date.now();
    const isMistyped = overlap === "now" && (await isOtherName(member, projectId, typedName ?? ""));
    if (isMistyped) return { ok: false, errors: refusals.name_mismatch };
    const proof = password ? await stepUp(member, password, now) : { ok: true as const, member };
    if (!proof.ok) return { ok: false, errors: { password: describeRefusedStepUp(proof, now) } };
    const asked = { overlap, expectedCurrentId, typedName };
    const rotated = await rotateSigningSecret(proof.member, projectId, asked, now);
    showAgain(projectId);
    return rotated.ok ? { ok: true } : { ok: false, errors: describeRotation(rotated, now) };
  },
);

const ending = z.object({ ...wish, secretId: z.string() });

export const endRetiringSecretAction = memberAction(
  ending,
  async (member, { projectId, secretId, typedName, password }): Promise<Outcome> => {
    const now = Date.now();
    const isMistyped = Boolean(typedName) && (await isOtherName(member, projectId, typedName ?? ""));
    if (isMistyped) return { ok: false, errors: refusals.name_mismatch };
    const proof = password ? await stepUp(member, password, now) : { ok: true as const, member };
    if (!proof.ok) return { ok: false, errors: { password: describeRefusedStepUp(proof, now) } };
    const ended = await endRetiringSecret(proof.member, projectId, { secretId, typedName }, now);
    showAgain(projectId);
    return ended.ok ? { ok: true } : { ok: false, errors: describeEnd(ended) };
  },
);

/** Asked first, for a mistyped name should not cost a try at the password. */
async function isOtherName(member: Member, projectId: string, typedName: string): Promise<boolean> {
  const project = await findProject(member, projectId);
  return project !== null && !confirmsName(typedName, project.name);
}

/** Done or refused: the page behind the dialog shows how things stand. */
function showAgain(projectId: string): void {
  revalidatePath(`/projects/${projectId}/settings/identity`);
}

function describeRotation(refused: Exclude<Rotated, { ok: true }>, now: number) {
  if (refused.reason !== "still_retiring") return refusals[refused.reason];
  const wait = formatSpan(refused.retiresAt - now);
  return { form: `The last rotation is under way: its old secret ends in ${wait}. Wait, or end it first.` };
}

function describeEnd(refused: Exclude<EndedEarly, { ok: true }>) {
  if (refused.reason !== "still_signs") return refusals[refused.reason];
  return {
    typedName: `It signed tokens in the last hour: ${refused.signedLastHour}. Type the name to end it all the same.`,
  };
}
