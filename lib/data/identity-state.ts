import { store } from "#lib/db/store.ts";
import { type ListedAttempt, listNewestAttempts } from "./attempts.ts";
import { type Health, readHealth } from "./health.ts";
import { listenToProject } from "./listening.ts";
import { listSigningSecrets, type SigningSecretSummary } from "./signing-secrets.ts";
import type { Member } from "./viewer.ts";

/** All of the identity page that changes by itself. */
export type IdentityState = {
  /** Epoch milliseconds of this reading. */
  now: number;
  health: Health;
  /** During a rotation with the one that retires. */
  secrets: readonly [current: SigningSecretSummary, ...retiring: SigningSecretSummary[]];
  copied: boolean;
  widget: { seenAt: number; host: string } | null;
  /** The last test token, which is verified and never stored. */
  previewedAt: number | null;
  /** The newest ones, and the newest of each outcome. */
  attempts: readonly ListedAttempt[];
};

const SHOWN_ATTEMPTS = 20;

/** Null for a project that the viewer may not see. */
export async function readIdentityState(
  viewer: Member,
  projectId: string,
  now: number,
): Promise<IdentityState | null> {
  const [health, attempts, secrets, project] = await Promise.all([
    readHealth(viewer, projectId, now),
    listNewestAttempts(viewer, projectId, SHOWN_ATTEMPTS, now),
    listSigningSecrets(viewer, projectId, now),
    store()
      .selectFrom("project")
      .select(["snippetCopiedAt", "widgetSeenAt", "widgetHost", "previewedAt"])
      .where("id", "=", projectId)
      .executeTakeFirst(),
  ]);
  const [current, ...retiring] = secrets;
  if (health === null || attempts === null || project === undefined || current === undefined) return null;
  const { snippetCopiedAt, widgetSeenAt, widgetHost, previewedAt } = project;
  return {
    now,
    health,
    secrets: [current, ...retiring],
    copied: snippetCopiedAt !== null,
    widget: widgetSeenAt === null || widgetHost === null ? null : { seenAt: widgetSeenAt, host: widgetHost },
    previewedAt,
    attempts,
  };
}

/** The same for a page that asks again and again, because events do not reach it. */
export async function listenOnce(
  viewer: Member,
  projectId: string,
  now: number,
): Promise<IdentityState | null> {
  return (await listenToProject(viewer, projectId, now)) ? readIdentityState(viewer, projectId, now) : null;
}
