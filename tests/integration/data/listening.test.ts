import { claimDiagnosis, listenToProject, readChangeMark } from "#lib/data/listening.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { findVerificationKeys } from "#lib/data/verification-keys.ts";
import { expect, identified, NOW, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;

onEachStore(() => {
  test("a project is listened to from when a member says so, for a minute and a half", async ({ owner }) => {
    const { member, projectId } = owner;
    const listenedAt = async (now: number) => (await findVerificationKeys(widget, projectId, now))?.listened;
    expect(await listenedAt(NOW)).toBe(false);
    expect(await listenToProject(member, projectId, NOW)).toBe(true);
    expect(await listenedAt(NOW)).toBe(true);
    expect(await listenedAt(NOW + 89_999)).toBe(true);
    expect(await listenedAt(NOW + 90_000)).toBe(false);

    await listenToProject(member, projectId, NOW + 80_000);
    expect(await listenedAt(NOW + 169_999)).toBe(true);
    // A clock that was set back must not keep everything diagnosed for long.
    await listenToProject(member, projectId, NOW - 86_400_000);
    expect(await listenedAt(NOW)).toBe(false);
  });

  test("nobody listens to a project of others", async ({ db, owner }) => {
    const stranger = await signUpOwner(db, "stranger@example.com");
    expect(await listenToProject(stranger.member, owner.projectId, NOW)).toBe(false);
    expect(await findVerificationKeys(widget, owner.projectId, NOW)).toMatchObject({ listened: false });
  });

  test("of many refused tokens in a second one is diagnosed", async ({ owner: { projectId } }) => {
    const claim = (now: number) => claimDiagnosis(widget, projectId, now);
    const claims = await Promise.all(Array.from({ length: 10 }, () => claim(NOW)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claim(NOW + 999)).toBe(false);
    expect(await claim(NOW + 1_000)).toBe(true);
    // A clock that was set back must not stop it.
    expect(await claim(NOW - 86_400_000)).toBe(true);
  });

  test("the mark changes with an attempt, and with nothing else", async ({ owner }) => {
    const { member, projectId } = owner;
    const before = await readChangeMark(member, projectId);
    expect(await readChangeMark(member, projectId)).toBe(before);
    await listenToProject(member, projectId, NOW);
    await claimDiagnosis(widget, projectId, NOW);
    expect(await readChangeMark(member, projectId)).toBe(before);
    await recordAttempts(widget, [identified(owner)]);
    const after = await readChangeMark(member, projectId);
    expect(after).not.toBe(before);
    await recordAttempts(widget, [identified(owner, { sub: "preview_1" })]);
    expect(await readChangeMark(member, projectId)).not.toBe(after);
    expect(await readChangeMark(member, "proj_0000000000000000")).toBe("");
  });
});
