import { listNewestAttempts } from "#lib/data/attempts.ts";
import { claimDiagnosis, readChangeMark } from "#lib/data/listening.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { forgetSharedState } from "#lib/shared-state.ts";
import { refused } from "#tests/integration/refused.ts";
import { expect, identified, NOW, onEachStore, test } from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;
const HOUR_MS = 3_600_000;

onEachStore(() => {
  test("junk does not hide the token that somebody waits for", async ({ owner }) => {
    const { member, projectId } = owner;
    const newest = async (now: number) =>
      (await listNewestAttempts(member, projectId, 20, now))?.map(({ at, code }) => [at, code]);
    await recordAttempts(widget, [
      refused(owner, "aud_mismatch", { receivedAtMs: NOW, keyId: "key" }),
      identified(owner, { receivedAtMs: NOW + 1 }),
      ...Array.from({ length: 50 }, (_, index) =>
        refused(owner, "signature_invalid", { receivedAtMs: NOW + 2 + index }),
      ),
    ]);
    const listed = await newest(NOW + 1_000);
    expect(listed).toHaveLength(22);
    expect(listed?.[0]).toEqual([NOW + 51, "signature_invalid"]);
    expect(listed?.slice(-2)).toEqual([
      [NOW + 1, null],
      [NOW, "aud_mismatch"],
    ]);
    expect(await newest(NOW + HOUR_MS)).toHaveLength(21);
  });

  test("what a process with a slower clock adds is noticed, though it is not the newest", async ({
    owner,
  }) => {
    const { member, projectId } = owner;
    await recordAttempts(widget, [identified(owner, { receivedAtMs: NOW + 2_000 })]);
    const before = await readChangeMark(member, projectId);
    await recordAttempts(widget, [refused(owner, "exp_past", { receivedAtMs: NOW, keyId: "key" })]);
    expect(await readChangeMark(member, projectId)).not.toBe(before);
  });

  test("what was diagnosed is kept though its second is full", async ({ db, owner }) => {
    const flood = Array.from({ length: 200 }, () => refused(owner, "signature_invalid"));
    const findings = [{ code: "signature_invalid" }, { code: "exp_past" }] as const;
    await recordAttempts(widget, [...flood, refused(owner, "signature_invalid", { findings })]);
    const kept = await db.selectFrom("attempt").select("findings").execute();
    expect(kept.filter((row) => row.findings !== null)).toHaveLength(1);
  });

  test("of a flood few ask the store whose turn it is, also where another process has it", async ({
    db,
    owner: { projectId },
  }) => {
    await claimDiagnosis(widget, projectId, NOW);
    forgetSharedState("next-diagnoses");
    expect(await claimDiagnosis(widget, projectId, NOW + 10)).toBe(false);
    await db.updateTable("project").set({ diagnosedAt: null }).execute();
    expect(await claimDiagnosis(widget, projectId, NOW + 59)).toBe(false);
    expect(await claimDiagnosis(widget, projectId, NOW + 60)).toBe(true);
    expect(await claimDiagnosis(widget, projectId, NOW + 1_059)).toBe(false);
    expect(await claimDiagnosis(widget, projectId, NOW + 1_060)).toBe(true);
  });
});
