import { listExpressions, saveExpressions } from "#lib/data/expressions.ts";
import { expect, NOW, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";

const django = { language: "python", framework: "django" };

onEachStore(() => {
  test("expressions are kept per project and variant, the last ones count", async ({ db, owner }) => {
    const { member, projectId } = owner;
    await saveExpressions(member, projectId, { ...django, expressions: { sub: "user.uuid" } }, NOW);
    await saveExpressions(
      member,
      projectId,
      { ...django, expressions: { sub: "user.pk", plan: "user.plan()" } },
      NOW + 1,
    );
    const rails = { language: "ruby", framework: "rails", expressions: { sub: "current_user.uuid" } };
    await saveExpressions(member, projectId, rails, NOW + 2);
    expect(await listExpressions(member, projectId)).toEqual([
      { ...django, expressions: { sub: "user.pk", plan: "user.plan()" } },
      rails,
    ]);
    expect(
      await db.selectFrom("audit").select(["purpose", "detail", "secretId", "at"]).orderBy("at").execute(),
    ).toEqual([
      { purpose: "expressions", detail: "python/django", secretId: null, at: NOW },
      { purpose: "expressions", detail: "python/django", secretId: null, at: NOW + 1 },
      { purpose: "expressions", detail: "ruby/rails", secretId: null, at: NOW + 2 },
    ]);
  });

  test("a member who may only look may save them, someone else neither reads nor writes", async ({
    db,
    owner,
  }) => {
    const { member, projectId } = owner;
    const other = await signUpOwner(db, "other@example.com");
    const change = { ...django, expressions: { sub: "user.uuid" } };
    expect(await saveExpressions(other.member, projectId, change, NOW)).toEqual({
      ok: false,
      reason: "not_found",
    });
    await db.updateTable("member").set({ role: "member" }).where("userId", "=", member.userId).execute();
    expect(await saveExpressions(member, projectId, change, NOW)).toEqual({ ok: true });
    expect(await listExpressions(member, projectId)).toEqual([change]);
    expect(await listExpressions(other.member, projectId)).toEqual([]);
  });

  test("what is no id of a variant, or too long, is refused", async ({ owner: { member, projectId } }) => {
    for (const change of [
      { ...django, language: "../python", expressions: {} },
      { ...django, framework: "", expressions: {} },
      { ...django, expressions: { sub: "a".repeat(9_000) } },
    ]) {
      expect(await saveExpressions(member, projectId, change, NOW)).toEqual({
        ok: false,
        reason: "expressions_invalid",
      });
    }
    expect(await listExpressions(member, projectId)).toEqual([]);
  });
});
