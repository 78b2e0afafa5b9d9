import { z } from "zod";
import { currentMember } from "#lib/auth/session.ts";
import { describeRefusedStepUp, stepUp } from "#lib/auth/step-up.ts";
import { revealSigningSecret } from "#lib/data/signing-secrets.ts";
import {
  answerPrivately,
  isFromOwnPage,
  type Refusal,
  refusePrivately,
  sharedRefusals,
} from "../../answers.ts";

const wish = z.object({
  purpose: z.enum(["reveal", "copy", "env"]),
  password: z.string().max(1024).optional(),
});

/** The one way by which a signing secret leaves: to a member with a fresh session, on a page of our own. */
export async function POST(request: Request, { params }: { params: Promise<{ projectId: string }> }) {
  if (!isFromOwnPage(request)) return refuse("origin_not_allowed");
  const parsed = wish.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refuse("body_invalid");
  const member = await currentMember();
  if (!member) return refuse("signed_out");
  const { purpose, password } = parsed.data;
  const now = Date.now();
  const proof = password === undefined ? { ok: true as const, member } : await stepUp(member, password, now);
  if (!proof.ok) return refuse("password_wrong", describeRefusedStepUp(proof, now));
  const { projectId } = await params;
  const answer = await revealSigningSecret(proof.member, projectId, purpose, now);
  if (!answer.ok) return refuse(answer.reason);
  return answerPrivately({ secret: answer.secret });
}

const refusals = {
  ...sharedRefusals,
  body_invalid: [400, 'Send JSON: {"purpose": "reveal" | "copy" | "env"}.'],
  password_wrong: [403, "Wrong password."],
  not_fresh: [403, "Give your password once more."],
  forbidden: [403, "Only an owner or admin of the organisation can see the secret."],
} as const satisfies Record<string, Refusal>;

function refuse(code: keyof typeof refusals, detail: string = refusals[code][1]): Response {
  return refusePrivately(refusals[code][0], code, detail);
}
