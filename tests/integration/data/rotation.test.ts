import { fileURLToPath } from "node:url";
import { checkPastedToken } from "#lib/data/check-token.ts";
import { rotateSigningSecret } from "#lib/data/rotation.ts";
import { listSigningSecrets, revealSigningSecret } from "#lib/data/signing-secrets.ts";
import { findVerificationKeys } from "#lib/data/verification-keys.ts";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { OVERLAP_MS, OVERLAPS } from "#lib/token/overlaps.ts";
import { isSigningSecret } from "#lib/token/secret-format.ts";
import { currentIdOf, rotate, rowsOf } from "#tests/integration/data/rotating.ts";
import { runTogether } from "#tests/integration/processes.ts";
import { expect, NOW, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;
const HOUR_MS = 3_600_000;

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
});
