import type SqliteFile from "better-sqlite3";
import type { RunningReqio } from "#tests/start-reqio.ts";
import { withStore } from "../with-store.ts";

/** A token that came `agoMs` before now, as its row and its count. */
export type SeededAttempt = {
  /** Empty for an accepted one. */
  code: string;
  agoMs: number;
  signed?: boolean;
  sub?: string;
  host?: string;
  findings?: readonly { code: string; how?: string }[];
  iatDelta?: number;
  expDelta?: number;
  /** So many in that minute, of which one is kept as a row. */
  count?: number;
};

const MINUTE_MS = 60_000;

/** Puts attempts into the store as the endpoint would have, whenever that was. */
export function seedAttempts(
  reqio: Pick<RunningReqio, "dataDir">,
  projectId: string,
  attempts: readonly SeededAttempt[],
): void {
  withStore(reqio, (file) => insertAttempts(file, projectId, attempts));
}

function insertAttempts(
  file: SqliteFile.Database,
  projectId: string,
  attempts: readonly SeededAttempt[],
): void {
  const now = Date.now();
  const secretId = file
    .prepare(`select id from "signingSecret" where "projectId" = ?`)
    .pluck()
    .get(projectId);
  const attempt = file.prepare(
    `insert into attempt (id, "projectId", at, code, findings, "secretId", sub, host, "tokenHead", "tokenLength",
      "iatDelta", "expDelta") values (?, ?, ?, ?, ?, ?, ?, ?, 'eyJhbGci', 312, ?, ?)`,
  );
  const counted = file.prepare(
    `insert into "attemptCount" ("projectId", "minuteAt", code, "secretId", "count") values (?, ?, ?, ?, ?)
      on conflict do update set "count" = "count" + excluded."count"`,
  );
  const person = file.prepare(
    `insert into person ("projectId", sub, email, plan, "monthlyRevenueCents", "issuedAt", "firstSeenAt", "lastSeenAt")
      values (?, ?, 'ada@example.com', 'pro', 825, ?, ?, ?) on conflict do nothing`,
  );
  const first = file.prepare(
    `update project set "firstVerifiedAt" = min(coalesce("firstVerifiedAt", :at), :at) where id = :projectId`,
  );
  file.transaction(() => {
    for (const [index, seeded] of attempts.entries()) {
      const { code, agoMs, signed = code === "", sub, host, findings, count = 1 } = seeded;
      const at = now - agoMs;
      const signer = signed ? secretId : null;
      const id = `seeded${now}${String(index).padStart(6, "0")}`;
      const kept = findings === undefined ? null : JSON.stringify(findings);
      const { iatDelta = -2, expDelta = 298 } = seeded;
      attempt.run(id, projectId, at, code, kept, signer, sub ?? null, host ?? null, iatDelta, expDelta);
      counted.run(projectId, Math.floor(at / MINUTE_MS) * MINUTE_MS, code, signer ?? "", count);
      if (sub !== undefined) person.run(projectId, sub, at, at, at);
      if (code === "") first.run({ at, projectId });
    }
  })();
}
