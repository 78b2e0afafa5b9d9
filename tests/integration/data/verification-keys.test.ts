import { createProject, deleteProject, setProjectCurrency } from "#lib/data/projects.ts";
import { listSigningSecrets, revealSigningSecret } from "#lib/data/signing-secrets.ts";
import { findNewerKeys, findVerificationKeys } from "#lib/data/verification-keys.ts";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { verifySignature } from "#lib/token/verify.ts";
import { addSecret } from "#tests/integration/data/retiring-secret.ts";
import { expect, NOW, onEachStore, test } from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;

onEachStore(() => {
  test("what the revealed secret signs, the key that is found verifies", async ({
    owner: { member, projectId },
  }) => {
    const revealed = await revealSigningSecret(member, projectId, "reveal", NOW);
    const token = await mintToken({ sub: "1" }, await importHmacKey(revealed.ok ? revealed.secret : ""));
    const found = await findVerificationKeys(widget, projectId, NOW);
    const [key] = found?.keys ?? [];
    const [secret] = await listSigningSecrets(member, projectId, NOW);
    expect(found).toMatchObject({ currency: "USD", keys: [{ id: secret?.id }] });
    expect(key && (await verifySignature(token, key.key))).toEqual({ valid: true });
    expect(key?.key.extractable).toBe(false);
  });

  test("a retiring secret verifies until its moment and not at it, cached or not", async ({ db, owner }) => {
    const { projectId } = owner;
    const retiring = await addSecret(db, projectId, { state: "retiring", retiresAt: NOW + 500 });
    await addSecret(db, projectId, { state: "retired", retiresAt: null });
    const idsAt = async (now: number) =>
      (await findVerificationKeys(widget, projectId, now))?.keys.map(({ id }) => id);
    expect(await idsAt(NOW)).toEqual([expect.any(String), retiring.id]);
    expect(await idsAt(NOW + 499)).toHaveLength(2);
    expect(await idsAt(NOW + 500)).toHaveLength(1);
    expect(await idsAt(NOW + 10_000)).toHaveLength(1);
  });

  test("no project gives no keys, and a new one is seen at once", async ({ owner: { member } }) => {
    expect(await findVerificationKeys(widget, "proj_0000000000000000", NOW)).toBeNull();
    const made = await createProject(member, { name: "Second" }, NOW);
    expect(await findVerificationKeys(widget, made.ok ? made.projectId : "", NOW)).not.toBeNull();
  });

  test("a change in this process is seen at once", async ({ owner: { member, projectId } }) => {
    await findVerificationKeys(widget, projectId, NOW);
    await setProjectCurrency(member, projectId, "EUR");
    expect(await findVerificationKeys(widget, projectId, NOW)).toMatchObject({ currency: "EUR" });
    await deleteProject(member, projectId, { typedName: "Shop", now: NOW });
    expect(await findVerificationKeys(widget, projectId, NOW)).toBeNull();
  });

  test("a change by another process is seen after a second at the latest", async ({ db, owner }) => {
    const { projectId } = owner;
    const currencyAt = async (now: number) => (await findVerificationKeys(widget, projectId, now))?.currency;
    expect(await currencyAt(NOW)).toBe("USD");
    await db.updateTable("project").set({ currency: "EUR" }).execute();
    expect(await currencyAt(NOW + 1_000)).toBe("USD");
    expect(await currencyAt(NOW + 1_001)).toBe("EUR");
    await db.updateTable("project").set({ currency: "JPY" }).execute();
    // A clock that was set back.
    expect(await currencyAt(NOW - 60_000)).toBe("JPY");
    await db.deleteFrom("project").execute();
    expect(await currencyAt(NOW - 58_000)).toBeUndefined();
  });

  test("a secret that another process made is found at once when a token needs it", async ({ db, owner }) => {
    const { projectId } = owner;
    const keys = (await findVerificationKeys(widget, projectId, NOW))?.keys ?? [];
    expect(await findNewerKeys(widget, projectId, NOW + 1, keys)).toBeNull();
    await addSecret(db, projectId, { state: "retiring", retiresAt: NOW + 60_000 });
    const newer = await findNewerKeys(widget, projectId, NOW + 2, keys);
    expect(newer?.keys).toHaveLength(2);
    expect(await findNewerKeys(widget, projectId, NOW + 3, newer?.keys ?? [])).toBeNull();
    expect(await findNewerKeys(widget, "proj_0000000000000000", NOW + 4, [])).toBeNull();
  });

  test("keys are imported once, however often they are asked for", async ({ owner: { projectId } }) => {
    const keysAt = async (now: number) => (await findVerificationKeys(widget, projectId, now))?.keys[0]?.key;
    const [first, together] = await Promise.all([keysAt(NOW), keysAt(NOW)]);
    expect(first).toBeDefined();
    expect(together).toBe(first);
    expect(await keysAt(NOW + 60_000)).toBe(first);
  });
});
