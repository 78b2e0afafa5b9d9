import { currentMember, isSessionOpen } from "#lib/auth/session.ts";
import { listenOnce, readIdentityState } from "#lib/data/identity-state.ts";
import { listenToProject } from "#lib/data/listening.ts";
import type { Member } from "#lib/data/viewer.ts";
import { takeWatchPlace } from "#lib/data/watch-places.ts";
import { watchProject } from "#lib/data/watch-project.ts";
import { answerPrivately, type Refusal, refusePrivately, sharedRefusals } from "../../answers.ts";

/** What of the identity page changes by itself: as events while it lasts, or once, for whom events do not reach. */
export async function GET(request: Request, { params }: { params: Promise<{ projectId: string }> }) {
  const member = await currentMember();
  if (!member) return refuse("signed_out");
  const { projectId } = await params;
  const now = Date.now();
  if (!request.headers.get("accept")?.includes("text/event-stream")) {
    const state = await listenOnce(member, projectId, now);
    return state ? answerPrivately(state) : refuse("not_found");
  }
  if (!(await listenToProject(member, projectId, now))) return refuse("not_found");
  // Whoever has too many asks again and again instead, as where events do not pass.
  const leave = takeWatchPlace(member);
  if (!leave) return refuse("too_many_streams");
  const ended = new AbortController();
  const signal = AbortSignal.any([request.signal, ended.signal]);
  // A stream that nobody reads any more stands still, and never comes to its end.
  signal.addEventListener("abort", leave, { once: true });
  const events = sendStates(member, projectId, { signal, leave });
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await events.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    },
    cancel: () => ended.abort(),
  });
  // no-transform: what compresses keeps back, and an event that comes late is none.
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store, no-transform" },
  });
}

async function* sendStates(
  member: Member,
  projectId: string,
  { signal, leave }: { signal: AbortSignal; leave: () => void },
): AsyncGenerator<string> {
  try {
    for await (const _changed of watchProject(member, projectId, signal)) {
      const now = Date.now();
      const state = (await isSessionOpen(member, now)) && (await readIdentityState(member, projectId, now));
      if (!state) return;
      yield `data: ${JSON.stringify(state)}\n\n`;
    }
  } finally {
    leave();
  }
}

const refusals = {
  ...sharedRefusals,
  too_many_streams: [429, "Too many pages listen for you. Close some."],
} as const satisfies Record<string, Refusal>;

function refuse(code: keyof typeof refusals): Response {
  const [status, detail] = refusals[code];
  return refusePrivately(status, code, detail);
}
