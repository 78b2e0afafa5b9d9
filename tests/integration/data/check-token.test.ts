import { checkPastedToken, diagnoseAttempt } from "#lib/data/check-token.ts";
import { createProject } from "#lib/data/projects.ts";
import { revealSigningSecret } from "#lib/data/signing-secrets.ts";
import type { Member } from "#lib/data/viewer.ts";
import { describeKeptFinding } from "#lib/token/kept-findings.ts";
import { listSecretVariants } from "#lib/token/secret-variants.ts";
import { addMember } from "#tests/integration/data/add-member.ts";
import { addSecret } from "#tests/integration/data/retiring-secret.ts";
import { expect, NOW, type Owner, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";
import { sign } from "#tests/unit/token/good-token.ts";

const SECONDS = NOW / 1_000;
const widget = { kind: "widget" } as const;
const DAY_MS = 86_400_000;

function mint(projectId: string, key: string | Uint8Array, claims: object = {}): string {
  const aud = `http://localhost:3000/p/${projectId}`;
  const payload = { sub: "user_1", aud, iat: SECONDS, exp: SECONDS + 300, ...claims };
  return sign('{"alg":"HS256","typ":"JWT"}', JSON.stringify(payload), key);
}

async function secretOf({ member, projectId }: Pick<Owner, "member" | "projectId">): Promise<string> {
  const revealed = await revealSigningSecret(member, projectId, "reveal", NOW);
  return revealed.ok ? revealed.secret : "";
}

async function check(member: Member, projectId: string, pasted: string, now = NOW) {
  const checked = await checkPastedToken(member, projectId, pasted, now);
  if (!checked.ok) return checked.reason;
  const { signature, findings } = checked.diagnosis;
  return { signature, codes: findings.map(({ code }) => code) };
}

/** A second project of the owner's organisation. */
async function addProject({ member }: Owner, name: string) {
  const made = await createProject(member, { name }, NOW);
  if (!made.ok) throw new Error(made.reason);
  return { member, projectId: made.projectId };
}

const valid = { signature: "valid", codes: [] };
const because = (code: string) => ({ signature: "invalid", codes: [code] });

onEachStore(() => {
  test("current and retiring secret verify, ended ones are named until they are destroyed", async ({
    db,
    owner,
  }) => {
    const { member, projectId } = owner;
    const retiring = await addSecret(db, projectId, { state: "retiring", retiresAt: NOW + 500 });
    const retired = await addSecret(db, projectId, { state: "retired", retiresAt: null });
    const revoked = await addSecret(db, projectId, { state: "revoked", retiresAt: null });
    expect(await check(member, projectId, mint(projectId, await secretOf(owner)))).toEqual(valid);
    expect(await check(member, projectId, mint(projectId, retiring.secret))).toEqual(valid);
    const line = mint(projectId, `${retiring.secret}\n`);
    expect(await check(member, projectId, line)).toEqual(because("secret_wrapped"));
    const ended = because("secret_retired");
    expect(await check(member, projectId, mint(projectId, retiring.secret), NOW + 500)).toEqual(ended);
    expect(await check(member, projectId, mint(projectId, retired.secret))).toEqual(ended);
    expect(await diagnoseAttempt(widget, projectId, mint(projectId, revoked.secret), NOW)).toEqual([
      { code: "secret_retired", how: "revoked" },
    ]);
    await db
      .updateTable("signingSecret")
      .set({ endedAt: NOW - 90 * DAY_MS })
      .execute();
    expect(await check(member, projectId, mint(projectId, revoked.secret))).toEqual(
      because("signature_invalid"),
    );
  });

  test("every mistake with the secret is told by its code, and kept by its id", async ({ db, owner }) => {
    const { member, projectId } = owner;
    for (const { code, how, bytes } of listSecretVariants(await secretOf(owner))) {
      const token = mint(projectId, bytes);
      await db.deleteFrom("spentTry").execute();
      const checked = await checkPastedToken(member, projectId, token, NOW);
      const kept = await diagnoseAttempt(widget, projectId, token, NOW);
      expect(kept).toEqual([{ code, how }]);
      expect(checked.ok && checked.diagnosis.findings).toEqual(
        kept.map((finding) => describeKeptFinding(finding)),
      );
    }
  });

  test("another project's secret is told to whoever may reveal it, and to nobody else", async ({
    db,
    owner,
  }) => {
    const { projectId } = owner;
    const second = await addProject(owner, "Second");
    const foreign = await signUpOwner(db, "foreign@example.com");
    const ofSecond = mint(projectId, await secretOf(second));
    const ofForeign = mint(foreign.projectId, await secretOf(foreign));

    const told = await checkPastedToken(owner.member, projectId, ofSecond, NOW);
    const message = `The token is signed with the signing secret of another project, "Second" (${second.projectId}).`;
    expect(told.ok && told.diagnosis.findings).toMatchObject([{ code: "secret_other_project", message }]);
    const plain = await addMember(db, owner, "member");
    expect(await check(plain, projectId, ofSecond)).toEqual(because("signature_invalid"));
    expect(await check(owner.member, projectId, ofForeign)).toEqual({
      signature: "invalid",
      codes: ["signature_invalid", "aud_mismatch"],
    });
    const unnamed = mint(projectId, await secretOf(foreign));
    // Whoever manages both organisations is told where the token names that project.
    const both = await addMember(db, owner, "admin");
    await db
      .updateTable("member")
      .set({ userId: both.userId })
      .where("organizationId", "=", foreign.organizationId)
      .execute();
    expect(await check(both, projectId, ofForeign)).toEqual({
      signature: "invalid",
      codes: ["secret_other_project", "aud_mismatch"],
    });
    expect(await check(both, projectId, unnamed)).toEqual(because("signature_invalid"));

    const kept = await diagnoseAttempt(widget, projectId, ofSecond, NOW);
    expect(kept).toEqual([{ code: "secret_other_project", how: second.projectId }]);
    expect(await diagnoseAttempt(widget, projectId, ofForeign, NOW)).toEqual([
      { code: "signature_invalid" },
      { code: "aud_mismatch", how: "project" },
    ]);
  });

  test("of many projects the one that aud names is tried, and else the newest hundred", async ({
    db,
    owner,
  }) => {
    const { member, projectId } = owner;
    const oldest = await addProject(owner, "Oldest");
    await db.updateTable("project").set({ createdAt: 1 }).where("id", "=", oldest.projectId).execute();
    for (let count = 0; count < 100; count++) await addProject(owner, `Project ${count}`);
    const secret = await secretOf(oldest);
    expect(await check(member, projectId, mint(projectId, secret))).toEqual(because("signature_invalid"));
    expect(await check(member, projectId, mint(oldest.projectId, secret))).toEqual({
      signature: "invalid",
      codes: ["secret_other_project", "aud_mismatch"],
    });
  });

  test("somebody of another organisation is told that there is no such project", async ({ db, owner }) => {
    const { member } = await signUpOwner(db, "foreign@example.com");
    const token = mint(owner.projectId, await secretOf(owner));
    expect(await check(member, owner.projectId, token)).toBe("not_found");
    expect(await check(owner.member, "proj_0000000000000000", token)).toBe("not_found");
    expect(await diagnoseAttempt(widget, "proj_0000000000000000", token, NOW)).toEqual([]);
  });

  test("a member checks thirty times in a minute, and so does each other member", async ({ db, owner }) => {
    const { projectId } = owner;
    const other = await addMember(db, owner, "member");
    for (let second = 0; second < 30; second++) {
      expect(await check(owner.member, projectId, "no token", NOW + second * 1_000)).toMatchObject({
        codes: ["token_malformed"],
      });
    }
    const refused = await checkPastedToken(owner.member, projectId, "no token", NOW + 30_000);
    expect(refused).toEqual({ ok: false, reason: "rate_limited", retryAt: NOW + 60_000 });
    expect(await check(other, projectId, "no token", NOW + 30_000)).toMatchObject({ signature: "unchecked" });
    expect(await check(owner.member, projectId, "no token", NOW + 60_000)).toMatchObject({
      signature: "unchecked",
    });
  });

  test("an exposed secret is named and nothing around it is given back", async ({ owner }) => {
    const { member, projectId } = owner;
    const secret = await secretOf(owner);
    for (const pasted of [
      secret,
      `NEXT_PUBLIC_REQIO_SECRET=${secret}`,
      mint(projectId, secret, { sub: secret }),
      mint(projectId, secret, { traits: { plan: `x${secret}` } }),
    ]) {
      const checked = await checkPastedToken(member, projectId, pasted, NOW);
      expect(checked).toMatchObject({ ok: true, diagnosis: { token: null, payload: null, identity: null } });
      expect(JSON.stringify(checked)).toContain("secret_exposed");
      expect(JSON.stringify(checked)).not.toContain(secret);
    }
  });
});
