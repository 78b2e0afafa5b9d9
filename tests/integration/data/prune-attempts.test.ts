import { setImmediate as nextTurn } from "node:timers/promises";
import { listAttempts } from "#lib/data/attempts.ts";
import { MAX_ACCEPTED, MAX_PER_CODE, pruneGrownAttempts, sweepAttempts } from "#lib/data/prune-attempts.ts";
import { type Attempt, recordAttempts } from "#lib/data/record-attempts.ts";
import type { Store } from "#lib/db/store.ts";
import type { FindingCode } from "#lib/token/findings.ts";
import { refused } from "#tests/integration/refused.ts";
import {
  expect,
  identified,
  NOW,
  type Owner,
  onEachStore,
  signUpOwner,
  test,
} from "#tests/integration/stores.ts";

const DAY_MS = 86_400_000;
const never = new AbortController().signal;
const save = (...batch: Attempt[]) => recordAttempts({ kind: "widget" }, batch);

/** So many attempts of one outcome, a millisecond apart, the last one at `NOW`; past the limit of rows in a second. */
async function insert(db: Store, { projectId }: Owner, code: FindingCode | "", count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `${projectId}${code}${index}`.replaceAll("_", ""),
    projectId,
    at: NOW - index,
    code,
    tokenHead: "eyJhbGci",
    tokenLength: 300,
  }));
  for (let start = 0; start < count; start += 1_000) {
    await db
      .insertInto("attempt")
      .values(rows.slice(start, start + 1_000))
      .execute();
  }
}

async function countRows(db: Store, { projectId }: Owner): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom("attempt")
    .select((row) => ["code", row.fn.countAll<number>().as("count")])
    .where("projectId", "=", projectId)
    .groupBy("code")
    .execute();
  return Object.fromEntries(rows.map(({ code, count }) => [code, Number(count)]));
}

onEachStore(() => {
  test("a flood of junk leaves the accepted tokens and the rare mistakes", async ({ db, owner }) => {
    const flood: FindingCode[] = ["signature_invalid", "token_malformed", "alg_not_allowed", "secret_sample"];
    await save(identified(owner), refused(owner, "aud_mismatch", { keyId: "key" }));
    for (const code of flood) await insert(db, owner, code, MAX_PER_CODE + 1_234);
    await sweepAttempts(NOW, never);
    expect(await countRows(db, owner)).toEqual({
      "": 1,
      aud_mismatch: 1,
      ...Object.fromEntries(flood.map((code) => [code, MAX_PER_CODE])),
    });
  });

  test("the newest are kept, to the quota", async ({ db, owner }) => {
    await insert(db, owner, "", MAX_ACCEPTED + 1);
    await insert(db, owner, "exp_past", MAX_PER_CODE);
    await sweepAttempts(NOW, never);
    expect(await countRows(db, owner)).toEqual({ "": MAX_ACCEPTED, exp_past: MAX_PER_CODE });
    const oldest = await db
      .selectFrom("attempt")
      .select((row) => row.fn.min("at").as("at"))
      .where("code", "=", "")
      .executeTakeFirstOrThrow();
    expect(oldest.at).toBe(NOW - MAX_ACCEPTED + 1);
  });

  test("after 30 days attempts go, whatever their number", async ({ db, owner }) => {
    await save(
      identified(owner),
      refused(owner, "exp_past"),
      refused(owner, "aud_missing", { receivedAtMs: NOW + 1 }),
    );
    await sweepAttempts(NOW + 30 * DAY_MS, never);
    expect(await countRows(db, owner)).toEqual({ "": 1, exp_past: 1, aud_missing: 1 });
    await sweepAttempts(NOW + 30 * DAY_MS + 1, never);
    expect(await countRows(db, owner)).toEqual({ aud_missing: 1 });
  });

  test("after two days counts go", async ({ db, owner }) => {
    const minutes = Array.from({ length: 1_200 }, (_, index) => NOW - index * 60_000);
    const counted = { projectId: owner.projectId, code: "", secretId: "key", count: 1 };
    await db
      .insertInto("attemptCount")
      .values(minutes.map((minuteAt) => ({ ...counted, minuteAt })))
      .execute();
    const left = async () => (await db.selectFrom("attemptCount").select("minuteAt").execute()).length;
    await sweepAttempts(NOW + DAY_MS, never);
    expect(await left()).toBe(1_200);
    await sweepAttempts(NOW + 2 * DAY_MS, never);
    expect(await left()).toBe(1);
  });

  test("between sweeps only what was added to is pruned, once", async ({ db, owner }) => {
    const other = await signUpOwner(db, "other@example.com");
    await insert(db, owner, "exp_past", MAX_PER_CODE + 700);
    await insert(db, other, "exp_past", MAX_PER_CODE + 700);
    await save(refused(owner, "exp_past", { receivedAtMs: NOW + 1 }));
    await pruneGrownAttempts(NOW, never);
    expect(await countRows(db, owner)).toEqual({ exp_past: MAX_PER_CODE });
    expect(await countRows(db, other)).toEqual({ exp_past: MAX_PER_CODE + 700 });
    const { attempts } = (await listAttempts(owner.member, owner.projectId, { limit: 1 }, NOW)) ?? {
      attempts: [],
    };
    expect(attempts[0]?.at).toBe(NOW + 1);
    await insert(db, owner, "aud_missing", MAX_PER_CODE + 1);
    await pruneGrownAttempts(NOW, never);
    expect(await countRows(db, owner)).toMatchObject({ aud_missing: MAX_PER_CODE + 1 });
  });

  test("two that prune at once, while tokens come, end with what one would have left", async ({
    db,
    owner,
  }) => {
    await insert(db, owner, "exp_past", MAX_PER_CODE + 3_000);
    await Promise.all([
      sweepAttempts(NOW, never),
      sweepAttempts(NOW, never),
      ...Array.from({ length: 20 }, (_, index) => save(identified(owner, { receivedAtMs: NOW + index }))),
    ]);
    await sweepAttempts(NOW, never);
    expect(await countRows(db, owner)).toEqual({ "": 20, exp_past: MAX_PER_CODE });
  });

  test("pruning between sweeps comes to an end while a flood goes on", async ({ db, owner }) => {
    await insert(db, owner, "signature_invalid", MAX_PER_CODE + 2_000);
    await save(refused(owner, "signature_invalid"));
    let ended = false;
    const pruning = pruneGrownAttempts(NOW, never).then(() => {
      ended = true;
    });
    // Several, so that one of them has come whenever pruning looks.
    const flood = Array.from({ length: 4 }, async (_, sender) => {
      for (let index = 1; index <= 150 && !ended; index += 1) {
        await save(refused(owner, "signature_invalid", { receivedAtMs: NOW + 1_000 * index + sender }));
        await nextTurn();
      }
    });
    await Promise.all(flood);
    expect(ended).toBe(true);
    await pruning;
  });

  test("others have their turn between two statements, and it ends early when told to", async ({
    db,
    owner,
  }) => {
    await insert(db, owner, "exp_past", MAX_PER_CODE + 5_000);
    const ending = new AbortController();
    let turns = 0;
    const count = () => {
      turns += 1;
      if (turns === 3) ending.abort();
      if (!ending.signal.aborted) setImmediate(count);
    };
    setImmediate(count);
    await sweepAttempts(NOW, ending.signal);
    const { exp_past: left = 0 } = await countRows(db, owner);
    expect(left).toBeGreaterThan(MAX_PER_CODE);
  });
});
