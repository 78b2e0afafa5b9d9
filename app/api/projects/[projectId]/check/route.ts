import { z } from "zod";
import { currentMember } from "#lib/auth/session.ts";
import { checkPastedToken } from "#lib/data/check-token.ts";
import {
  answerPrivately,
  isFromOwnPage,
  type Refusal,
  refusePrivately,
  sharedRefusals,
} from "../../answers.ts";

/** Far above the 8 KiB of a token: what is larger than that is told as a finding. */
const MAX_PASTED_CHARACTERS = 65_536;

const paste = z.object({ token: z.string() });

/** Tells a member what is wrong with a token that they pasted. It is neither kept nor logged. */
export async function POST(request: Request, { params }: { params: Promise<{ projectId: string }> }) {
  if (!isFromOwnPage(request)) return refuse("origin_not_allowed");
  const parsed = paste.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refuse("body_invalid");
  const { token } = parsed.data;
  if (token.length > MAX_PASTED_CHARACTERS) return refuse("body_too_large");
  const member = await currentMember();
  if (!member) return refuse("signed_out");
  const { projectId } = await params;
  const now = Date.now();
  const checked = await checkPastedToken(member, projectId, token, now);
  if (checked.ok) return answerPrivately({ diagnosis: checked.diagnosis });
  if (checked.reason !== "rate_limited") return refuse(checked.reason);
  const seconds = Math.max(1, Math.ceil((checked.retryAt - now) / 1000));
  return refuse("rate_limited", { "retry-after": `${seconds}` });
}

const refusals = {
  ...sharedRefusals,
  body_invalid: [400, 'Send JSON: {"token": "…"}.'],
  body_too_large: [413, "Paste at most 65,536 characters."],
  rate_limited: [429, "30 checks a minute are used up. Wait a moment, then paste again."],
} as const satisfies Record<string, Refusal>;

function refuse(code: keyof typeof refusals, headers?: Record<string, string>): Response {
  const [status, detail] = refusals[code];
  return refusePrivately(status, code, detail, headers);
}
