import { setTimeout as wait } from "node:timers/promises";
import { endRetiringSecret, rotateSigningSecret } from "#lib/data/rotation.ts";
import { listSigningSecrets, revealSigningSecret } from "#lib/data/signing-secrets.ts";
import { OVERLAP_MS } from "#lib/token/overlaps.ts";
import { variablesOf } from "#tests/integration/server/installation.ts";
import { mintAndSend, startApplication } from "#tests/integration/server/signed-traffic.ts";
import { expect, type Owner, onEachStore, test as storeTest } from "#tests/integration/stores.ts";
import { startReqio } from "#tests/start-reqio.ts";

const ORIGIN = "https://reqio.example";
/** So old a process may let its keys become. */
const FOLLOWS_WITHIN_MS = 1_000;

type To = { origin: string; audience: string; projectId: string };

const test = storeTest.extend<{ processes: [To, To] }>({
  processes: async ({ fresh, owner: { projectId } }, use) => {
    const environment = { ...variablesOf(fresh), REQIO_ORIGIN: ORIGIN };
    const started = await Promise.all([startReqio(environment), startReqio(environment)]);
    const audience = `${ORIGIN}/p/${projectId}`;
    const [first, second] = started;
    await use([
      { origin: first.origin, audience, projectId },
      { origin: second.origin, audience, projectId },
    ]);
    await Promise.all(started.map(({ stop }) => stop()));
  },
});

async function reveal({ member, projectId }: Owner): Promise<string> {
  const now = Date.now();
  const revealed = await revealSigningSecret({ ...member, verifiedAt: now }, projectId, "env", now);
  return revealed.ok ? revealed.secret : "";
}

/** As a third process would, at a moment of our choice: so an hour's overlap ends within seconds. */
async function rotate({ member, projectId }: Owner, at: number): Promise<void> {
  const [current] = await listSigningSecrets(member, projectId, at);
  const wish = { overlap: "1h", expectedCurrentId: current?.id ?? "" } as const;
  const rotated = await rotateSigningSecret({ ...member, verifiedAt: at }, projectId, wish, at);
  expect(rotated).toMatchObject({ ok: true, retiresAt: at + OVERLAP_MS["1h"] });
}

onEachStore(() => {
  test("no token is refused while two processes verify and an application changes over, and the old secret ends to the second", async ({
    owner,
    processes: [first, second],
  }) => {
    const old = await reveal(owner);
    const applications = [startApplication(first, old), startApplication(second, old)] as const;
    const [early, late] = applications;
    await expect.poll(() => late.sent.length).toBeGreaterThan(5);

    const retiresAt = Date.now() + 4_000;
    await rotate(owner, retiresAt - OVERLAP_MS["1h"]);
    const committedAt = Date.now();
    const current = await reveal(owner);
    await wait(FOLLOWS_WITHIN_MS + 1 - (Date.now() - committedAt));
    early.secret = current;
    await wait(retiresAt - 700 - Date.now());
    late.secret = current;

    const probes = [];
    while (probes.filter(({ status }) => status !== 200).length < 20) {
      probes.push(await mintAndSend(probes.length % 2 === 0 ? first : second, old));
    }
    await Promise.all(applications.map(({ stop }) => stop()));

    for (const { sent } of applications) {
      expect(sent.filter(({ status }) => status !== 200)).toEqual([]);
      expect(new Set(sent.map(({ secret }) => secret))).toEqual(new Set([old, current]));
    }
    const accepted = probes.filter(({ status }) => status === 200);
    const refused = probes.filter(({ status }) => status !== 200);
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.filter(({ sentAt }) => sentAt >= retiresAt)).toEqual([]);
    expect(refused.filter(({ status, answeredAt }) => status !== 401 || answeredAt < retiresAt)).toEqual([]);
  });

  test("every process takes the new secret from the first token on, however fast an application is", async ({
    owner,
    processes,
  }) => {
    const old = await reveal(owner);
    const statuses = async (secret: string) =>
      (await Promise.all(processes.map((to) => mintAndSend(to, secret)))).map(({ status }) => status);
    expect(await statuses(old)).toEqual([200, 200]);
    await rotate(owner, Date.now());
    expect(await statuses(await reveal(owner))).toEqual([200, 200]);
    expect(await statuses(old)).toEqual([200, 200]);
  });

  test("an end before its time reaches every process within a second, and the new secret goes on", async ({
    owner,
    processes,
  }) => {
    const old = await reveal(owner);
    await rotate(owner, Date.now());
    const current = await reveal(owner);
    const statuses = async (secret: string) =>
      (await Promise.all(processes.map((to) => mintAndSend(to, secret)))).map(({ status }) => status);
    expect(await statuses(old)).toEqual([200, 200]);

    const now = Date.now();
    const member = { ...owner.member, verifiedAt: now };
    const [, retiring] = await listSigningSecrets(member, owner.projectId, now);
    const wish = { secretId: retiring?.id ?? "", typedName: "Shop" };
    expect(await endRetiringSecret(member, owner.projectId, wish, now)).toEqual({ ok: true });
    await wait(FOLLOWS_WITHIN_MS + 1);
    expect(await statuses(old)).toEqual([401, 401]);
    expect(await statuses(current)).toEqual([200, 200]);
  });
});
