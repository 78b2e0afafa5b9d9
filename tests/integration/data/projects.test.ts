import {
  createProject,
  deleteProject,
  findProject,
  listProjects,
  recordSnippetCopied,
  renameProject,
  setProjectCurrency,
} from "#lib/data/projects.ts";
import { listSigningSecrets } from "#lib/data/signing-secrets.ts";
import { addMember } from "#tests/integration/data/add-member.ts";
import { expect, NOW, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";

onEachStore(() => {
  test("the first account lands with one project of its product's name and a current secret", async ({
    owner,
  }) => {
    expect(await listProjects(owner.member)).toEqual([
      {
        id: owner.projectId,
        name: "Shop",
        currency: "USD",
        organizationId: owner.organizationId,
        organizationName: "Shop",
        role: "owner",
        snippetCopiedAt: null,
      },
    ]);
    expect(owner.projectId).toMatch(/^proj_[a-z0-9]{16}$/);
    expect(await listSigningSecrets(owner.member, owner.projectId, NOW)).toHaveLength(1);
  });

  test("someone else's project is none, whatever is asked of it", async ({ db, owner }) => {
    const { member } = await signUpOwner(db, "other@example.com");
    for (const id of [owner.projectId, "proj_0000000000000000", "", "%"]) {
      expect(await findProject(member, id)).toBeNull();
      expect(await renameProject(member, id, "Mine")).toEqual({ ok: false, reason: "not_found" });
      expect(await setProjectCurrency(member, id, "EUR")).toEqual({ ok: false, reason: "not_found" });
      expect(await deleteProject(member, id, { typedName: "Shop", now: NOW })).toEqual({
        ok: false,
        reason: "not_found",
      });
      await recordSnippetCopied(member, id, NOW);
    }
    const kept = await findProject(owner.member, owner.projectId);
    expect(kept).toMatchObject({ name: "Shop", currency: "USD", snippetCopiedAt: null });
    expect((await listProjects(member)).map(({ id }) => id)).not.toContain(owner.projectId);
  });

  for (const [role, seenAs, may] of [
    ["owner", "owner", true],
    ["admin", "admin", true],
    ["member,admin", "admin", true],
    ["member", "member", false],
    ["auditor", "member", false],
  ] as const) {
    test(`"${role}" sees the project and may ${may ? "" : "not "}change it`, async ({ db, owner }) => {
      const member = await addMember(db, owner, role);
      expect(await findProject(member, owner.projectId)).toMatchObject({ name: "Shop", role: seenAs });
      const expected = may ? { ok: true } : { ok: false, reason: "forbidden" };
      expect(await renameProject(member, owner.projectId, "Store")).toEqual(expected);
      expect(await setProjectCurrency(member, owner.projectId, "JPY")).toEqual(expected);
      const created = await createProject(member, { name: "Second" }, NOW);
      expect(created.ok).toBe(may);
      const typedName = may ? "Store" : "Shop";
      expect(await deleteProject(member, owner.projectId, { typedName, now: NOW })).toEqual(expected);
      expect(await findProject(owner.member, owner.projectId)).toEqual(may ? null : expect.anything());
    });
  }

  test("a project is made in the organisation named, and only where the viewer manages it", async ({
    db,
    owner,
  }) => {
    const other = await signUpOwner(db, "other@example.com");
    const made = await createProject(
      owner.member,
      { name: "Second", currency: "EUR", organizationId: owner.organizationId },
      NOW,
    );
    expect(await findProject(owner.member, made.ok ? made.projectId : "")).toMatchObject({
      name: "Second",
      currency: "EUR",
      organizationId: owner.organizationId,
    });
    expect(
      await createProject(owner.member, { name: "Third", organizationId: other.organizationId }, NOW),
    ).toEqual({ ok: false, reason: "forbidden" });
    expect((await listProjects(owner.member)).map(({ name }) => name)).toEqual(["Second", "Shop"]);
  });

  test("a name is tidied, and what is none is refused", async ({ owner: { member, projectId } }) => {
    expect(await renameProject(member, projectId, "  My \n shop 👩‍🚀 ")).toEqual({ ok: true });
    expect((await findProject(member, projectId))?.name).toBe("My shop 👩‍🚀");
    expect((await renameProject(member, projectId, "é".repeat(100))).ok).toBe(true);
    for (const name of ["", " \t", "é".repeat(101), "a\0b", "a\u0007b", "a\u202eb", "a\ud800b"]) {
      const refused = { ok: false, reason: "name_invalid" };
      expect(await renameProject(member, projectId, name)).toEqual(refused);
      expect(await createProject(member, { name }, NOW)).toEqual(refused);
    }
    for (const currency of ["usd", "XYZ", "", "US", "$"]) {
      expect(await setProjectCurrency(member, projectId, currency)).toEqual({
        ok: false,
        reason: "currency_invalid",
      });
      expect((await createProject(member, { name: "x", currency }, NOW)).ok).toBe(false);
    }
    expect((await findProject(member, projectId))?.name).toBe("é".repeat(100));
  });

  test("a project is deleted with its secret only after password and typed name", async ({ db, owner }) => {
    const { member, projectId } = owner;
    const attempt = (age: number, typedName: string) =>
      deleteProject({ ...member, verifiedAt: NOW - age }, projectId, { typedName, now: NOW });
    expect(await attempt(600_001, "Shop")).toEqual({ ok: false, reason: "not_fresh" });
    expect(await attempt(0, "shop")).toEqual({ ok: false, reason: "name_mismatch" });
    expect(await attempt(0, "")).toEqual({ ok: false, reason: "name_mismatch" });
    expect(await db.selectFrom("signingSecret").select("id").execute()).toHaveLength(1);
    expect(await attempt(600_000, " Shop ")).toEqual({ ok: true });
    expect(await findProject(member, projectId)).toBeNull();
    expect(await db.selectFrom("signingSecret").select("id").execute()).toEqual([]);
    expect(
      await db.selectFrom("audit").select(["purpose", "actorId", "projectId", "at", "address"]).execute(),
    ).toEqual([
      { purpose: "delete_project", actorId: member.userId, projectId, at: NOW, address: "192.0.2.1" },
    ]);
  });

  test("the last copy of a snippet is remembered", async ({ owner: { member, projectId } }) => {
    await recordSnippetCopied(member, projectId, NOW);
    await recordSnippetCopied(member, projectId, NOW + 5);
    expect((await findProject(member, projectId))?.snippetCopiedAt).toBe(NOW + 5);
  });
});
