import { fileURLToPath } from "node:url";
import { checkPastedToken } from "#lib/data/check-token.ts";
import { destroyEndedSecrets, settleRetiredSecrets } from "#lib/data/ended-secrets.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { endRetiringSecret, rotateSigningSecret } from "#lib/data/rotation.ts";
import { listSigningSecrets, revealSigningSecret } from "#lib/data/signing-secrets.ts";
import { findVerificationKeys } from "#lib/data/verification-keys.ts";
import type { Store } from "#lib/db/store.ts";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { OVERLAP_MS, OVERLAPS } from "#lib/token/overlaps.ts";
import { isSigningSecret } from "#lib/token/secret-format.ts";
import { addSecret } from "#tests/integration/data/retiring-secret.ts";
import { runTogether } from "#tests/integration/processes.ts";
import {
  expect,
  identified,
  NOW,
  type Owner,
  onEachStore,
  signUpOwner,
  test,
} from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

async function currentIdOf({ member, projectId }: Owner, now = NOW): Promise<string> {
  const [current] = await listSigningSecrets(member, projectId, now);
  return current?.id ?? "";
}

async function rotate(owner: Owner, overlap: (typeof OVERLAPS)[number], now = NOW) {
  const expectedCurrentId = await currentIdOf(owner, now);
  const member = { ...owner.member, verifiedAt: now };
  return rotateSigningSecret(member, owner.projectId, { overlap, expectedCurrentId, typedName: "Shop" }, now);
}

const rowsOf = (db: Store, { projectId }: Owner) =>
  db
    .selectFrom("signingSecret")
    .selectAll()
    .where("projectId", "=", projectId)
    .orderBy("createdAt")
    .orderBy("state", "desc")
    .execute();

onEachStore(() => {
  for (const overlap of OVERLAPS) {
    test(`a rotation with overlap ${overlap} makes a new secret and keeps the old one that long`, async ({
      db,
      owner,
    }) => {
      const { member, projectId } = owner;
      const before = await revealSigningSecret(member, projectId, "reveal", NOW);
      const [old] = await rowsOf(db, owner);
      const retiresAt = overlap === "now" ? null : NOW + OVERLAP_MS[overlap];

      const rotated = await rotate(owner, overlap);
      const after = await revealSigningSecret(member, projectId, "reveal", NOW);
      const secret = after.ok ? after.secret : "";
      expect(isSigningSecret(secret)).toBe(true);
      expect(secret).not.toBe(before.ok ? before.secret : "");
      expect(rotated).toEqual({ ok: true, lastFour: secret.slice(-4), retiresAt });

      const rows = await rowsOf(db, owner);
      expect(rows.find(({ id }) => id === old?.id)).toMatchObject(
        overlap === "now"
          ? { state: "revoked", retiresAt: null, endedAt: NOW }
          : { state: "retiring", retiresAt, endedAt: null },
      );
      const listed = await listSigningSecrets(member, projectId, NOW);
      expect(listed.map(({ state, lastFour }) => [state, lastFour])).toEqual([
        ["current", secret.slice(-4)],
        ...(overlap === "now" ? [] : [["retiring", old?.lastFour]]),
      ]);
      // Asked for in the same millisecond, from a cache that knew the old keys.
      const found = await findVerificationKeys(widget, projectId, NOW);
      expect(found?.keys.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    });
  }

  test("it leaves a row that names both secrets by id and no more of them than the last four", async ({
    db,
    owner,
  }) => {
    const { member, projectId, organizationId } = owner;
    const before = await revealSigningSecret(member, projectId, "reveal", NOW - 1);
    await rotate(owner, "24h");
    const after = await revealSigningSecret(member, projectId, "reveal", NOW + 1);
    const [next, old] = await listSigningSecrets(member, projectId, NOW);
    const audit = await db.selectFrom("audit").selectAll().where("purpose", "=", "rotate").execute();
    expect(audit).toEqual([
      {
        id: expect.any(String),
        organizationId,
        projectId,
        secretId: old?.id,
        lastFour: old?.lastFour,
        actorId: member.userId,
        purpose: "rotate",
        address: "192.0.2.1",
        detail: JSON.stringify({ overlap: "24h", next: { id: next?.id, lastFour: next?.lastFour } }),
        at: NOW,
      },
    ]);
    for (const revealed of [before, after]) {
      expect(JSON.stringify(audit)).not.toContain(revealed.ok ? revealed.secret.slice(-5) : "no secret");
    }
  });

  test("a second rotation waits until the retiring secret has ended, and says until when", async ({
    db,
    owner,
  }) => {
    await rotate(owner, "1h");
    const [old] = await rowsOf(db, owner);
    const last = NOW + HOUR_MS - 1;
    expect(await rotate(owner, "24h", last)).toEqual({
      ok: false,
      reason: "still_retiring",
      retiresAt: NOW + HOUR_MS,
    });
    expect(await rotate(owner, "24h", NOW + HOUR_MS)).toMatchObject({ ok: true });
    const rows = await rowsOf(db, owner);
    expect(rows.map(({ state }) => state).sort()).toEqual(["current", "retired", "retiring"]);
    expect(rows.find(({ id }) => id === old?.id)).toMatchObject({
      state: "retired",
      retiresAt: null,
      endedAt: NOW + HOUR_MS,
    });
  });

  test("a page that shows an older secret as the current one rotates nothing", async ({ db, owner }) => {
    const { member, projectId } = owner;
    const wish = { overlap: "now", expectedCurrentId: await currentIdOf(owner), typedName: "Shop" } as const;
    expect(await rotateSigningSecret(member, projectId, wish, NOW)).toMatchObject({ ok: true });
    const rows = await rowsOf(db, owner);
    expect(await rotateSigningSecret(member, projectId, wish, NOW)).toEqual({ ok: false, reason: "changed" });
    expect(await rowsOf(db, owner)).toEqual(rows);
  });

  for (const overlap of ["24h", "now"] as const) {
    test(`of several rotations with overlap ${overlap} at once by several processes one wins`, async ({
      fresh,
      db,
      owner,
    }) => {
      const program = fileURLToPath(new URL("rotate-process.ts", import.meta.url));
      const { member, projectId } = owner;
      const currentId = await currentIdOf(owner);
      const given = { ...fresh, member, projectId, currentId, overlap, now: NOW };
      const ended = await runTogether(program, 4, given);
      expect(ended.map(({ ended }) => ended)).toEqual(["0", "0", "0", "0"]);
      const printed = ended.map(({ printed }) => printed).sort();
      expect(printed).toEqual(["changed\n", "changed\n", "changed\n", "rotated\n"]);
      const states = (await rowsOf(db, owner)).map(({ state }) => state).sort();
      expect(states).toEqual(["current", overlap === "now" ? "revoked" : "retiring"]);
      expect(await db.selectFrom("audit").select("id").execute()).toHaveLength(1);
    });
  }

  test("who may not rotate changes nothing: plain members, stale sessions, strangers, a wrong name", async ({
    db,
    owner,
  }) => {
    const { member, projectId } = owner;
    const stranger = await signUpOwner(db, "other@example.com");
    const expectedCurrentId = await currentIdOf(owner);
    const rows = await rowsOf(db, owner);
    const wish = { overlap: "24h", expectedCurrentId } as const;
    const refused = (reason: string) => ({ ok: false, reason });
    const stale = { ...member, verifiedAt: NOW - 600_001 };
    expect(await rotateSigningSecret(stale, projectId, wish, NOW)).toEqual(refused("not_fresh"));
    expect(await rotateSigningSecret(stranger.member, projectId, wish, NOW)).toEqual(refused("not_found"));
    for (const typedName of [undefined, "", "shop"]) {
      const now = { ...wish, overlap: "now", typedName } as const;
      expect(await rotateSigningSecret(member, projectId, now, NOW)).toEqual(refused("name_mismatch"));
    }
    await db.updateTable("member").set({ role: "member" }).where("userId", "=", member.userId).execute();
    expect(await rotateSigningSecret(member, projectId, wish, NOW)).toEqual(refused("forbidden"));
    expect(await rowsOf(db, owner)).toEqual(rows);
    expect(await db.selectFrom("audit").select("id").execute()).toEqual([]);
  });

  test("once the old secret has ended, by its time or now, the checker calls it retired", async ({
    owner,
  }) => {
    const { member, projectId } = owner;
    const codesOf = async (secret: string, at: number) => {
      const seconds = Math.floor(at / 1_000);
      const aud = `http://localhost:3000/p/${projectId}`;
      const claims = { sub: "user_1", aud, iat: seconds, exp: seconds + 300 };
      const token = await mintToken(claims, await importHmacKey(secret));
      const checked = await checkPastedToken(member, projectId, token, at);
      return checked.ok ? checked.diagnosis.findings.map(({ code }) => code) : [checked.reason];
    };
    const secretNow = async (now: number) => {
      const revealed = await revealSigningSecret({ ...member, verifiedAt: now }, projectId, "env", now);
      return revealed.ok ? revealed.secret : "";
    };
    const first = await secretNow(NOW);
    await rotate(owner, "1h");
    const endsAt = NOW + HOUR_MS;
    expect(await codesOf(first, endsAt - 1)).toEqual([]);
    expect(await codesOf(first, endsAt)).toEqual(["secret_retired"]);
    const second = await secretNow(endsAt);
    expect(await codesOf(second, endsAt)).toEqual([]);
    await rotate(owner, "now", endsAt);
    expect(await codesOf(second, endsAt)).toEqual(["secret_retired"]);
    expect(await codesOf(first, endsAt)).toEqual(["secret_retired"]);
  });

  test("the old secret is ended early, at once for this process, with a row that says so", async ({
    db,
    owner,
  }) => {
    const { member, projectId } = owner;
    await rotate(owner, "7d");
    const [next, old] = await listSigningSecrets(member, projectId, NOW);
    await findVerificationKeys(widget, projectId, NOW);
    const wish = { secretId: old?.id ?? "" };
    expect(await endRetiringSecret(member, projectId, wish, NOW + 5)).toEqual({ ok: true });
    const row = (await rowsOf(db, owner)).find(({ id }) => id === old?.id);
    expect(row).toMatchObject({ state: "revoked", retiresAt: null, endedAt: NOW + 5 });
    const found = await findVerificationKeys(widget, projectId, NOW + 5);
    expect(found?.keys.map(({ id }) => id)).toEqual([next?.id]);
    const audit = await db.selectFrom("audit").selectAll().where("purpose", "=", "revoke").execute();
    expect(audit).toMatchObject([
      { secretId: old?.id, lastFour: old?.lastFour, detail: '{"signedLastHour":0}' },
    ]);
    expect(await endRetiringSecret(member, projectId, wish, NOW + 6)).toEqual({
      ok: false,
      reason: "already_ended",
    });
    // And the next rotation need not wait.
    expect(await rotate(owner, "1h", NOW + 6)).toMatchObject({ ok: true });
  });

  test("the current secret, one past its time and another project's are not ended early", async ({
    db,
    owner,
  }) => {
    const { member, projectId } = owner;
    await rotate(owner, "1h");
    const other = await signUpOwner(db, "other@example.com");
    await rotate(other, "1h");
    const [current, old] = await listSigningSecrets(member, projectId, NOW);
    const [, others] = await listSigningSecrets(other.member, other.projectId, NOW);
    const ended = { ok: false, reason: "already_ended" };
    const end = (secretId = "", now = NOW, viewer = member) =>
      endRetiringSecret({ ...viewer, verifiedAt: viewer.verifiedAt && now }, projectId, { secretId }, now);
    expect(await end(current?.id)).toEqual(ended);
    expect(await end(others?.id)).toEqual(ended);
    expect(await end(old?.id, NOW + HOUR_MS)).toEqual(ended);
    expect(await end(old?.id, NOW, other.member)).toEqual({ ok: false, reason: "not_found" });
    expect(await end(old?.id, NOW, { ...member, verifiedAt: 0 })).toEqual({ ok: false, reason: "not_fresh" });
    await db.updateTable("member").set({ role: "member" }).where("userId", "=", member.userId).execute();
    expect(await end(old?.id)).toEqual({ ok: false, reason: "forbidden" });
    expect(await listSigningSecrets(member, projectId, NOW)).toHaveLength(2);
  });

  test("what each secret signed in the last hour is counted, refused tokens apart", async ({ owner }) => {
    const { member, projectId } = owner;
    await rotate(owner, "7d");
    const [current, old] = await listSigningSecrets(member, projectId, NOW);
    const signed = (keyId = "", receivedAtMs: number) => identified(owner, { keyId, receivedAtMs });
    const refusal = { accepted: false, code: "exp_past", findings: null } as const;
    await recordAttempts(widget, [
      signed(old?.id, NOW - HOUR_MS - 120_000),
      signed(old?.id, NOW - HOUR_MS + 1),
      signed(old?.id, NOW),
      { ...signed(old?.id, NOW), outcome: refusal },
      signed(current?.id, NOW),
    ]);
    const listed = await listSigningSecrets(member, projectId, NOW);
    expect(listed.map(({ signedLastHour, lastUsedAt }) => [signedLastHour, lastUsedAt])).toEqual([
      [1, NOW],
      [2, NOW],
    ]);
  });

  test("while it still signs, it is ended only by whoever types the project's name", async ({
    db,
    owner,
  }) => {
    const { member, projectId } = owner;
    await rotate(owner, "7d");
    const secretId = (await listSigningSecrets(member, projectId, NOW))[1]?.id ?? "";
    await recordAttempts(widget, [identified(owner, { keyId: secretId, receivedAtMs: NOW - 60_000 })]);
    const end = (typedName?: string) => endRetiringSecret(member, projectId, { secretId, typedName }, NOW);
    expect(await end()).toEqual({ ok: false, reason: "still_signs", signedLastHour: 1 });
    expect(await end("shop")).toEqual({ ok: false, reason: "name_mismatch" });
    expect(await end("Shop")).toEqual({ ok: true });
    const audit = await db.selectFrom("audit").select("detail").where("purpose", "=", "revoke").execute();
    expect(audit).toEqual([{ detail: '{"signedLastHour":1}' }]);
  });

  test("ended secrets are settled at their moment and destroyed 90 days later, no others", async ({
    db,
    owner,
  }) => {
    await rotate(owner, "1h");
    await addSecret(db, owner.projectId, { state: "revoked", retiresAt: null });
    await db.updateTable("signingSecret").set({ endedAt: NOW }).where("state", "=", "revoked").execute();
    const statesLeft = async () => (await rowsOf(db, owner)).map(({ state }) => state).sort();

    expect(await settleRetiredSecrets(NOW + HOUR_MS - 1)).toBe(0);
    expect(await settleRetiredSecrets(NOW + 2 * HOUR_MS)).toBe(1);
    expect(await settleRetiredSecrets(NOW + 2 * HOUR_MS)).toBe(0);
    const retired = (await rowsOf(db, owner)).find(({ state }) => state === "retired");
    expect(retired).toMatchObject({ endedAt: NOW + HOUR_MS, retiresAt: null });

    expect(await destroyEndedSecrets(NOW + 90 * DAY_MS - 1)).toBe(0);
    expect(await destroyEndedSecrets(NOW + 90 * DAY_MS)).toBe(1);
    expect(await statesLeft()).toEqual(["current", "retired"]);
    expect(await destroyEndedSecrets(NOW + 90 * DAY_MS + HOUR_MS)).toBe(1);
    expect(await statesLeft()).toEqual(["current"]);
  });
});
