import { readPeopleView } from "#components/people/people-view.ts";
import { currentMember } from "#lib/auth/session.ts";
import { exportPersons } from "#lib/data/export-persons.ts";

/** The persons of the list that the address shows, as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ projectId: string }> }) {
  const member = await currentMember();
  if (member === null) return refuse(401, "You are signed out. Sign in, then try again.");
  const { projectId } = await params;
  const view = readPeopleView(Object.fromEntries(new URL(request.url).searchParams));
  const now = Date.now();
  const parts = await exportPersons(member, projectId, view, now);
  if (parts === null) return refuse(404, "There is no such project.");
  const date = new Date(now).toISOString().slice(0, 10);
  return new Response(streamParts(parts), {
    headers: {
      "cache-control": "no-store",
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="people-${projectId}-${date}.csv"`,
    },
  });
}

/** Reads on only as fast as it is read, and no further once nobody reads. */
function streamParts(parts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return();
    },
  });
}

function refuse(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
