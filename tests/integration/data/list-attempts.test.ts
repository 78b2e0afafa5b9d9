import { type AttemptQuery, listAttemptCodes, listAttempts } from "#lib/data/attempts.ts";
import { type Attempt, recordAttempts } from "#lib/data/record-attempts.ts";
import { listSigningSecrets } from "#lib/data/signing-secrets.ts";
import { createFinding, describeFinding } from "#lib/token/findings.ts";
import { refused } from "#tests/integration/refused.ts";
import {
  expect,
  identified,
  NOW,
  type Owner,
  onEachStore,
  signUpOwner,
  test,
} from "#tests/integration/stores.ts";

const save = (...batch: Attempt[]) => recordAttempts({ kind: "widget" }, batch);

async function list({ member, projectId }: Owner, query: Partial<AttemptQuery> = {}, now = NOW) {
  const page = await listAttempts(member, projectId, { limit: 50, ...query }, now);
  if (page === null) throw new Error("not the viewer's project");
  return page;
}

const codesOf = (page: { attempts: { code: string | null }[] }) => page.attempts.map(({ code }) => code);

onEachStore(() => {
  test("an accepted token shows its person as they are known now", async ({ owner }) => {
    const [secret] = await listSigningSecrets(owner.member, owner.projectId, NOW);
    await save(
      identified(owner, {
        keyId: secret?.id ?? "",
        host: "shop.example",
        plan: "free",
        receivedAtMs: NOW + 9,
      }),
    );
    await save(identified(owner, { sub: "user_2", receivedAtMs: NOW + 5 }));
    await save(identified(owner, { plan: "pro" }));
    const { attempts, older } = await list(owner);
    expect(older).toBeNull();
    expect(attempts[0]).toEqual({
      id: expect.stringMatching(/^\w{32}$/),
      at: NOW + 9,
      outcome: "accepted",
      code: null,
      findings: [],
      diagnosed: false,
      host: "shop.example",
      tokenHead: "eyJhbGci",
      tokenLength: 300,
      lifetimeLeftSeconds: 300,
      skewSeconds: 0,
      signedWith: "current",
      person: { id: "user_1", email: "ada@example.com", plan: "pro", monthlyRevenueCents: 825 },
    });
    expect(attempts.map(({ person }) => person?.id)).toEqual(["user_1", "user_2", "user_1"]);
  });

  test("an accepted token shows its warnings, in the words of their case while the person is known by it", async ({
    owner,
  }) => {
    const message = "The trait amount is 99.5, not a whole number of cents. The revenue is unknown.";
    const warnings = [createFinding("amount_invalid", { message })];
    const attempt = identified(owner, { monthlyRevenueCents: null });
    await save({ ...attempt, outcome: { ...attempt.outcome, warnings } });
    const warningsOf = async () => (await list(owner)).attempts.map(({ findings }) => findings);
    expect(await warningsOf()).toEqual([warnings]);
    // Another token is the newest: what it says is not what this one said.
    await save(identified(owner, { receivedAtMs: NOW + 5_000, issuedAtSeconds: NOW / 1_000 + 5 }));
    expect(await warningsOf()).toEqual([[], [createFinding("amount_invalid")]]);
  });

  test("a refused token shows what failed: the first finding, or all of them once diagnosed", async ({
    owner,
  }) => {
    const findings = [{ code: "secret_wrapped", how: "newline" }, { code: "aud_missing" }] as const;
    await save(
      refused(owner, "exp_past", {
        keyId: "key",
        receivedAtMs: NOW + 1,
        times: { iat: null, exp: NOW / 1_000 - 99, nbf: null },
      }),
      refused(owner, "secret_wrapped", { findings }),
    );
    const [first, second] = (await list(owner)).attempts;
    expect(first).toMatchObject({
      outcome: "refused",
      code: "exp_past",
      diagnosed: false,
      findings: [{ code: "exp_past", fix: describeFinding("exp_past").fix }],
      lifetimeLeftSeconds: -99,
      skewSeconds: null,
      person: null,
    });
    expect(second).toMatchObject({ code: "secret_wrapped", diagnosed: true, signedWith: null });
    expect(second?.findings.map(({ code }) => code)).toEqual(["secret_wrapped", "aud_missing"]);
  });

  test("the secret that signed is named by the state it has by now", async ({ db, owner }) => {
    const [secret] = await listSigningSecrets(owner.member, owner.projectId, NOW);
    const keyId = secret?.id ?? "";
    await save(identified(owner, { keyId }));
    const signer = async (now = NOW) => (await list(owner, {}, now)).attempts[0]?.signedWith;
    expect(await signer()).toBe("current");
    await db
      .updateTable("signingSecret")
      .set({ state: "retiring", retiresAt: NOW + 10 })
      .execute();
    expect(await signer()).toBe("retiring");
    expect(await signer(NOW + 10)).toBe("ended");
    await db.deleteFrom("signingSecret").execute();
    expect(await signer()).toBe("ended");
  });

  test("filters narrow by outcome, code and host, alone and together", async ({ owner }) => {
    await save(
      identified(owner, { host: "shop.example" }),
      refused(owner, "exp_past", { keyId: "key", host: "shop.example" }),
      refused(owner, "exp_past", { keyId: "key", host: "localhost:8000" }),
      refused(owner, "signature_invalid"),
    );
    expect((await list(owner)).attempts).toHaveLength(4);
    expect(codesOf(await list(owner, { outcome: "accepted" }))).toEqual([null]);
    expect((await list(owner, { outcome: "refused" })).attempts).toHaveLength(3);
    expect(codesOf(await list(owner, { code: "exp_past" }))).toEqual(["exp_past", "exp_past"]);
    expect((await list(owner, { host: "Shop.Example" })).attempts).toHaveLength(2);
    expect((await list(owner, { host: "shop" })).attempts).toHaveLength(0);
    expect(codesOf(await list(owner, { host: "shop.example", code: "exp_past" }))).toEqual(["exp_past"]);
    expect((await list(owner, { outcome: "accepted", code: "exp_past" })).attempts).toHaveLength(0);
  });

  test("pages follow each other without a gap or a repeat, also through one moment and past new tokens", async ({
    owner,
  }) => {
    await save(
      ...Array.from({ length: 25 }, (_, index) =>
        identified(owner, { sub: `user_${index}`, receivedAtMs: NOW + Math.floor(index / 10) }),
      ),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const { attempts, older } = await list(owner, { limit: 10, cursor });
      expect(older === null).toBe(page === 2);
      seen.push(...attempts.map(({ person }) => person?.id ?? ""));
      cursor = older ?? undefined;
      await save(identified(owner, { sub: `later_${page}`, receivedAtMs: NOW + 100 }));
    }
    expect(seen.sort()).toEqual(Array.from({ length: 25 }, (_, index) => `user_${index}`).sort());
  });

  test("a cursor that nobody gave out begins at the front", async ({ owner }) => {
    await save(identified(owner));
    for (const cursor of ["", "x", "1", `${NOW}`, "1.'", `${"9".repeat(40)}.a`]) {
      expect((await list(owner, { cursor })).attempts).toHaveLength(1);
    }
  });

  test("someone else's project shows nothing", async ({ db, owner }) => {
    await save(identified(owner), refused(owner, "exp_past"));
    const other = await signUpOwner(db, "other@example.com");
    expect(await listAttempts(other.member, owner.projectId, { limit: 50 }, NOW)).toBeNull();
    expect(await listAttemptCodes(other.member, owner.projectId)).toEqual([]);
    expect((await list(other)).attempts).toEqual([]);
  });

  test("the codes are those that occur, by name", async ({ owner }) => {
    expect(await listAttemptCodes(owner.member, owner.projectId)).toEqual([]);
    await save(
      identified(owner),
      refused(owner, "signature_invalid"),
      refused(owner, "exp_past"),
      refused(owner, "exp_past"),
    );
    expect(await listAttemptCodes(owner.member, owner.projectId)).toEqual(["exp_past", "signature_invalid"]);
  });

  test("who may not reveal reads another project's secret as any wrong one", async ({ db, owner }) => {
    const findings = [{ code: "secret_other_project" }] as const;
    await save(refused(owner, "secret_other_project", { findings }), refused(owner, "exp_past"));
    expect(codesOf(await list(owner, { code: "secret_other_project" }))).toEqual(["secret_other_project"]);
    await db.updateTable("member").set({ role: "member" }).execute();
    const shown = await list(owner, { code: "signature_invalid" });
    expect(shown.attempts).toMatchObject([
      { code: "signature_invalid", findings: [{ code: "signature_invalid" }] },
    ]);
    expect(JSON.stringify(await list(owner))).not.toContain("other_project");
    expect(await list(owner, { code: "secret_other_project" })).toEqual({ attempts: [], older: null });
    expect(await listAttemptCodes(owner.member, owner.projectId)).toEqual(["exp_past", "signature_invalid"]);
  });
});
