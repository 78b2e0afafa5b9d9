import type { ShownHealth } from "#components/health/shown-health.ts";
import type { Finding, FindingCode } from "#lib/token/findings.ts";

/** One token that came while the page was open, as it is shown: newest first in the list. */
export type ListenedAttempt = {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  outcome: "accepted" | "refused";
  code: FindingCode | null;
  /** Of a refused token: all there are where it was diagnosed in full, else the one it was refused with. Of an accepted one its warnings. */
  findings: readonly Finding[];
  diagnosed: boolean;
  host: string | null;
  /** Of an accepted token, while the person is kept. */
  person: { id: string; plan: string | null; monthlyRevenueCents: number | null } | null;
};

export type ListenedSecret = {
  id: string;
  lastFour: string;
  state: "current" | "retiring";
  createdAt: number;
  lastUsedAt: number | null;
  retiresAt: number | null;
  /** Accepted tokens that it signed. */
  signedLastHour: number;
};

/** All of the identity page that changes by itself. */
export type ListenedState = {
  /** The server's clock when it was read, epoch milliseconds. */
  now: number;
  health: ShownHealth;
  /** During a rotation with the one that retires. */
  secrets: readonly [current: ListenedSecret, ...retiring: ListenedSecret[]];
  copied: boolean;
  widget: { seenAt: number; host: string } | null;
  /** The last test token, of a `sub` that begins with `preview_`: verified, never stored. */
  previewedAt: number | null;
  /** The newest ones. */
  attempts: readonly ListenedAttempt[];
};
