import type { Store } from "#lib/db/store.ts";
import { sharedState } from "#lib/shared-state.ts";

/** What of an attempt a project remembers for good. */
export type MarkedAttempt = {
  projectId: string;
  receivedAtMs: number;
  host: string | null;
  outcome: { accepted: boolean };
  preview: boolean;
};

export type Mark =
  | { kind: "verified"; projectId: string; at: number; host: string | null }
  | { kind: "widget"; projectId: string; at: number; host: string }
  | { kind: "preview"; projectId: string; at: number };

const PREVIEW_EVERY_MS = 1_000;
const MAX_PROJECTS = 10_000;

/** The marks of a batch that this process has not yet made: most attempts leave none. */
export function marksToRecord(batch: readonly MarkedAttempt[]): {
  entries: readonly Mark[];
  /** Once they are committed. */
  remember: () => void;
} {
  const made = marksMade();
  const marks = new Map<string, Mark>();
  for (const attempt of batch) {
    for (const mark of marksOf(attempt)) {
      const key = keyOf(mark);
      const madeAt = made.get(key);
      const again = mark.kind === "preview" && Math.abs(mark.at - (madeAt ?? 0)) >= PREVIEW_EVERY_MS;
      if (madeAt === undefined || again) marks.set(key, mark);
    }
  }
  const entries = [...marks.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return {
    entries,
    remember: () => {
      if (made.size >= MAX_PROJECTS) made.clear();
      for (const mark of entries) made.set(keyOf(mark), mark.at);
    },
  };
}

function marksOf({ projectId, receivedAtMs: at, host, outcome, preview }: MarkedAttempt): Mark[] {
  if (preview) return [{ kind: "preview", projectId, at }];
  return [
    ...(outcome.accepted ? [{ kind: "verified", projectId, at, host } as const] : []),
    ...(host === null ? [] : [{ kind: "widget", projectId, at, host } as const]),
  ];
}

function keyOf({ projectId, kind }: Mark): string {
  return `${projectId} ${kind}`;
}

export async function recordMarks(transaction: Store, marks: readonly Mark[]): Promise<void> {
  for (const mark of marks) await recordMark(transaction, mark);
}

async function recordMark(transaction: Store, mark: Mark): Promise<void> {
  const update = transaction.updateTable("project").where("id", "=", mark.projectId);
  if (mark.kind === "preview") {
    await update.set({ previewedAt: mark.at }).execute();
  } else if (mark.kind === "widget") {
    const seen = { widgetSeenAt: mark.at, widgetHost: mark.host };
    await update.set(seen).where("widgetHost", "is", null).execute();
  } else {
    // Anyone may have sent the page's host before: that of the first token that verified outranks it.
    const seen = mark.host === null ? {} : { widgetSeenAt: mark.at, widgetHost: mark.host };
    await update
      .set({ firstVerifiedAt: mark.at, ...seen })
      .where("firstVerifiedAt", "is", null)
      .execute();
  }
}

function marksMade(): Map<string, number> {
  return sharedState("project-marks", () => new Map<string, number>());
}
