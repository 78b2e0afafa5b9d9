import { DAY_MS, HOUR_MS } from "#lib/data/durations.ts";
import { listHealthStatuses, readHealth } from "#lib/data/health.ts";
import { createProject } from "#lib/data/projects.ts";
import { type Attempt, recordAttempts } from "#lib/data/record-attempts.ts";
import { addSecret } from "#tests/integration/data/retiring-secret.ts";
import { refused } from "#tests/integration/refused.ts";
import { expect, identified, NOW, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";

const MINUTE_MS = 60_000;
const save = (...batch: Attempt[]) => recordAttempts({ kind: "widget" }, batch);

onEachStore(() => {
  test("a project that nobody has sent a token to waits, with a day of empty bars", async ({ owner }) => {
    const health = await readHealth(owner.member, owner.projectId, NOW);
    const nothing = { accepted: 0, refused: [], noise: 0 };
    expect(health).toMatchObject({
      status: "waiting",
      reason: null,
      firstVerifiedAt: null,
      lastVerifiedAt: null,
      hour: nothing,
      day: nothing,
      medianSkewSeconds: null,
      retiringShare: null,
    });
    expect(health?.bars).toHaveLength(24);
    expect(health?.bars.at(-1)?.at).toBe(NOW + MINUTE_MS - HOUR_MS);
  });

  test("someone else's project has no health", async ({ db, owner }) => {
    const { member } = await signUpOwner(db, "other@example.com");
    expect(await readHealth(member, owner.projectId, NOW)).toBeNull();
    expect(await readHealth(member, "proj_0000000000000000", NOW)).toBeNull();
  });

  test("it turns live, failing, and live again, as tokens come", async ({ owner }) => {
    const { member, projectId } = owner;
    const statusAt = async (now: number) => {
      const health = await readHealth(member, projectId, now);
      return [health?.status, health?.reason];
    };
    const wrong = (receivedAtMs: number) => refused(owner, "aud_mismatch", { keyId: "key", receivedAtMs });
    await save(wrong(NOW - 10), wrong(NOW - 9), wrong(NOW - 8));
    expect(await statusAt(NOW)).toEqual(["waiting", null]);
    await save(identified(owner, { keyId: "key", receivedAtMs: NOW }));
    expect(await statusAt(NOW)).toEqual(["live", null]);
    await save(wrong(NOW + 1));
    expect(await statusAt(NOW + 1)).toEqual(["failing", "refusals"]);
    await save(
      ...Array.from({ length: 50 }, () => refused(owner, "signature_invalid", { receivedAtMs: NOW + 2 })),
    );
    expect(await statusAt(NOW + 2)).toEqual(["failing", "refusals"]);
    await save(identified(owner, { keyId: "key", receivedAtMs: NOW + 3 }));
    expect(await statusAt(NOW + 3)).toEqual(["live", null]);
    expect(await statusAt(NOW + DAY_MS + 2)).toEqual(["live", null]);
    expect(await statusAt(NOW + DAY_MS + 3)).toEqual(["failing", "silence"]);
  });

  test("refusals of an hour ago are over", async ({ owner }) => {
    await save(identified(owner, { keyId: "key", receivedAtMs: NOW - 1 }));
    await save(...[1, 2, 3].map(() => refused(owner, "exp_past", { keyId: "key", receivedAtMs: NOW })));
    const statusAt = async (now: number) => (await readHealth(owner.member, owner.projectId, now))?.status;
    expect(await statusAt(NOW + HOUR_MS - MINUTE_MS)).toBe("failing");
    expect(await statusAt(NOW + HOUR_MS)).toBe("live");
  });

  test("outcomes are counted for the hour, the day and each of its hours", async ({ db, owner }) => {
    const other = await signUpOwner(db, "other@example.com");
    const at = (receivedAtMs: number) => ({ keyId: "key", receivedAtMs });
    await save(
      identified(owner, at(NOW)),
      identified(owner, at(NOW - HOUR_MS + MINUTE_MS)),
      identified(owner, at(NOW - HOUR_MS)),
      identified(owner, at(NOW - DAY_MS + MINUTE_MS)),
      identified(owner, at(NOW - DAY_MS)),
      identified(owner, at(NOW + MINUTE_MS)),
      identified(other, at(NOW)),
      refused(owner, "exp_past", at(NOW)),
      refused(owner, "exp_past", at(NOW - 2 * HOUR_MS)),
      refused(owner, "secret_wrapped"),
      refused(owner, "signature_invalid"),
    );
    const health = await readHealth(owner.member, owner.projectId, NOW);
    expect(health?.hour).toEqual({
      accepted: 2,
      refused: [
        { code: "exp_past", count: 1 },
        { code: "secret_wrapped", count: 1 },
      ],
      noise: 1,
    });
    expect(health?.day).toMatchObject({
      accepted: 4,
      refused: [{ code: "exp_past", count: 2 }, { code: "secret_wrapped" }],
      noise: 1,
    });
    const bars = health?.bars ?? [];
    expect(bars.map(({ accepted }) => accepted)).toEqual([1, ...Array(21).fill(0), 1, 2]);
    expect(bars.at(-1)).toMatchObject({ accepted: 2, refused: 2, noise: 1 });
  });

  test("the clock's lead is the median of what verified, refused ones too", async ({ owner }) => {
    const skewed = (seconds: number) => ({ iat: NOW / 1_000 + seconds, exp: null, nbf: null });
    await save(
      identified(owner, { keyId: "key", issuedAtSeconds: NOW / 1_000 - 2 }),
      refused(owner, "iat_future", { keyId: "key", times: skewed(74) }),
      refused(owner, "iat_future", { keyId: "key", times: skewed(75) }),
      ...Array.from({ length: 9 }, () => refused(owner, "signature_invalid", { times: skewed(-9_999) })),
    );
    const health = await readHealth(owner.member, owner.projectId, NOW);
    expect(health?.medianSkewSeconds).toBe(74);
  });

  test("the retiring secret's share is of all that verified in the last hour", async ({ db, owner }) => {
    const share = async (now = NOW) => (await readHealth(owner.member, owner.projectId, now))?.retiringShare;
    await save(identified(owner, { keyId: "key" }));
    expect(await share()).toBeNull();
    const { id: old } = await addSecret(db, owner.projectId, {
      state: "retiring",
      retiresAt: NOW + HOUR_MS,
    });
    expect(await share()).toBe(0);
    await save(
      identified(owner, { keyId: old }),
      refused(owner, "exp_past", { keyId: old }),
      identified(owner, { keyId: "key" }),
      identified(owner, { keyId: old, receivedAtMs: NOW - 2 * HOUR_MS }),
      refused(owner, "signature_invalid"),
    );
    expect(await share()).toBe(0.5);
    expect(await share(NOW + HOUR_MS)).toBeNull();
  });

  test("the states of all one's projects are those that each would show", async ({ db, owner }) => {
    const other = await signUpOwner(db, "other@example.com");
    const { member, projectId } = owner;
    const made = await createProject(member, { name: "Second" }, NOW);
    const secondId = made.ok ? made.projectId : "";
    await save(
      identified(owner),
      identified(other),
      ...[1, 2, 3].map(() => refused(owner, "exp_past", { keyId: "key" })),
    );
    expect(await listHealthStatuses(member, NOW)).toEqual(
      new Map([
        [projectId, { status: "failing", reason: "refusals" }],
        [secondId, { status: "waiting", reason: null }],
      ]),
    );
    expect(await listHealthStatuses(other.member, NOW)).toEqual(
      new Map([[other.projectId, { status: "live", reason: null }]]),
    );
    for (const [id, { status }] of await listHealthStatuses(member, NOW)) {
      expect((await readHealth(member, id, NOW))?.status).toBe(status);
    }
  });

  test("another project's secret is for those who may reveal it", async ({ db, owner }) => {
    await save(refused(owner, "secret_other_project"));
    const dayOf = async () => (await readHealth(owner.member, owner.projectId, NOW))?.day;
    expect(await dayOf()).toMatchObject({ refused: [{ code: "secret_other_project" }], noise: 0 });
    await db.updateTable("member").set({ role: "member" }).execute();
    expect(await dayOf()).toMatchObject({ refused: [], noise: 1 });
  });
});
