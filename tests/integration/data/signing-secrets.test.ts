import { renameProject } from "#lib/data/projects.ts";
import { listSigningSecrets, revealSigningSecret } from "#lib/data/signing-secrets.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { openSecret } from "#lib/secrets/seal.ts";
import { isSigningSecret } from "#lib/token/secret-format.ts";
import { addSecret } from "#tests/integration/data/retiring-secret.ts";
import { expect, NOW, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";

onEachStore(() => {
  test("each reveal gives the same secret and leaves a row that says who, why, when and from where", async ({
    db,
    owner: { member, projectId, organizationId },
  }) => {
    const revealed = [];
    for (const [index, purpose] of (["reveal", "copy", "env"] as const).entries()) {
      revealed.push(await revealSigningSecret(member, projectId, purpose, NOW + index));
    }
    const [first] = revealed;
    const secret = first?.ok ? first.secret : "";
    expect(isSigningSecret(secret)).toBe(true);
    expect(revealed).toEqual([1, 2, 3].map(() => ({ ok: true, secret })));

    const [kept] = await listSigningSecrets(member, projectId, NOW);
    expect(kept).toEqual({
      id: expect.any(String),
      lastFour: secret.slice(-4),
      state: "current",
      createdAt: NOW,
      lastUsedAt: null,
      retiresAt: null,
      signedLastHour: 0,
    });
    const audit = await db.selectFrom("audit").selectAll().orderBy("at").execute();
    expect(audit).toEqual(
      ["reveal", "copy", "env"].map((purpose, index) => ({
        id: expect.any(String),
        organizationId,
        projectId,
        secretId: kept?.id,
        lastFour: secret.slice(-4),
        actorId: member.userId,
        purpose,
        address: "192.0.2.1",
        detail: null,
        at: NOW + index,
      })),
    );
    expect(JSON.stringify(audit)).not.toContain(secret.slice(-5));
  });

  for (const [age, fresh] of [
    [0, true],
    [600_000, true],
    [600_001, false],
    [NOW, false],
    [-3_600_000, false],
  ] as const) {
    test(`a password given ${age} ms ago ${fresh ? "reveals" : "does not reveal"}`, async ({ db, owner }) => {
      const member = { ...owner.member, verifiedAt: NOW - age };
      const result = await revealSigningSecret(member, owner.projectId, "reveal", NOW);
      expect(result).toEqual(
        fresh ? { ok: true, secret: expect.any(String) } : { ok: false, reason: "not_fresh" },
      );
      expect(await db.selectFrom("audit").select("id").execute()).toHaveLength(fresh ? 1 : 0);
    });
  }

  test("a member who may only look sees the last four characters and reveals nothing", async ({
    db,
    owner,
  }) => {
    await db
      .updateTable("member")
      .set({ role: "member" })
      .where("userId", "=", owner.member.userId)
      .execute();
    expect(await revealSigningSecret(owner.member, owner.projectId, "reveal", NOW)).toEqual({
      ok: false,
      reason: "forbidden",
    });
    expect(await listSigningSecrets(owner.member, owner.projectId, NOW)).toHaveLength(1);
  });

  test("someone else's secret is none, as is that of no project", async ({ db, owner }) => {
    const { member } = await signUpOwner(db, "other@example.com");
    for (const id of [owner.projectId, "proj_0000000000000000"]) {
      expect(await revealSigningSecret(member, id, "reveal", NOW)).toEqual({
        ok: false,
        reason: "not_found",
      });
      expect(await listSigningSecrets(member, id, NOW)).toEqual([]);
    }
  });

  test("a secret that was swapped for another project's does not open", async ({ db, owner }) => {
    const other = await signUpOwner(db, "other@example.com");
    const { sealed } = await db
      .selectFrom("signingSecret")
      .select("sealed")
      .where("projectId", "=", other.projectId)
      .executeTakeFirstOrThrow();
    await db.updateTable("signingSecret").set({ sealed }).where("projectId", "=", owner.projectId).execute();
    await expect(revealSigningSecret(owner.member, owner.projectId, "reveal", NOW)).rejects.toThrow(
      "was changed in the store and does not open",
    );
    expect(await db.selectFrom("audit").select("id").execute()).toEqual([]);
  });

  test("during a rotation both are listed, the retiring one until its moment", async ({ db, owner }) => {
    const { member, projectId } = owner;
    await addSecret(db, projectId, { state: "retiring", retiresAt: NOW + 1_000 });
    await addSecret(db, projectId, { state: "revoked", retiresAt: null });
    const statesAt = async (now: number) =>
      (await listSigningSecrets(member, projectId, now)).map(({ state }) => state);
    expect(await statesAt(NOW + 999)).toEqual(["current", "retiring"]);
    expect(await statesAt(NOW + 1_000)).toEqual(["current"]);
  });

  test("the store keeps the secret sealed to its project and row", async ({ db, owner }) => {
    const revealed = await revealSigningSecret(owner.member, owner.projectId, "reveal", NOW);
    const secret = revealed.ok ? revealed.secret : "";
    await renameProject(owner.member, owner.projectId, "Renamed");
    const { id, sealed } = await db.selectFrom("signingSecret").selectAll().executeTakeFirstOrThrow();
    expect(sealed).not.toContain(secret.slice(9, 20));
    expect(openSecret(masterKey(), { projectId: owner.projectId, secretId: id }, sealed)).toBe(secret);
  });
});
