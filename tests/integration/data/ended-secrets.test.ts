import { destroyEndedSecrets, settleRetiredSecrets } from "#lib/data/ended-secrets.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { endRetiringSecret } from "#lib/data/rotation.ts";
import { listSigningSecrets } from "#lib/data/signing-secrets.ts";
import { findVerificationKeys } from "#lib/data/verification-keys.ts";
import { addSecret } from "#tests/integration/data/retiring-secret.ts";
import { rotate, rowsOf } from "#tests/integration/data/rotating.ts";
import { expect, identified, NOW, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

onEachStore(() => {
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
