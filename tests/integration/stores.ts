import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { openKeys } from "#lib/data/open-keys.ts";
import type { AcceptedAttempt } from "#lib/data/record-attempts.ts";
import { createFirstAccount } from "#lib/data/sign-up.ts";
import type { Member } from "#lib/data/viewer.ts";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import type { Store, StoreKind } from "#lib/db/store.ts";
import { forgetSharedState } from "#lib/shared-state.ts";
import { findPostgres, type PostgresServer, startPostgres } from "./postgres-server.ts";

export { expect } from "@playwright/test";

/** What a process would read from its environment for a store of its own. */
export type TestEnvironment = {
  dataDir: string;
  databaseUrl: string | null;
  masterKey: string | null;
  masterKeyFile: null;
  betterAuthSecret: string | null;
};

export type Owner = { member: Member; organizationId: string; projectId: string };

type TestFixtures = {
  storeKind: StoreKind;
  /** A store that nobody has opened yet, with what its process needs to open it. */
  fresh: TestEnvironment;
  /** The same, open in this process with its keys. */
  db: Store;
  /** A first account on the open store: fresh at `NOW`. */
  owner: Owner;
};

type WorkerFixtures = { postgres: PostgresServer | null };

export const NOW = Date.UTC(2026, 10, 23, 12);

export const test = base.extend<TestFixtures, WorkerFixtures>({
  storeKind: ["sqlite", { option: true }],

  postgres: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from the pattern
    async ({}, use) => {
      const programs = findPostgres();
      const server = programs === null ? null : await startPostgres(programs);
      await use(server);
      await server?.destroy();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  fresh: async ({ storeKind, postgres }, use, testInfo) => {
    const dataDir = mkdtempSync(join(tmpdir(), "reqio-store-"));
    if (storeKind === "postgres") skipWithoutPostgres(postgres === null, testInfo);
    await use({
      dataDir,
      databaseUrl: storeKind === "postgres" && postgres !== null ? await postgres.createDatabase() : null,
      masterKey: storeKind === "postgres" ? randomBytes(32).toString("base64") : null,
      masterKeyFile: null,
      betterAuthSecret: storeKind === "postgres" ? randomBytes(32).toString("base64") : null,
    });
    rmSync(dataDir, { recursive: true, force: true });
  },

  db: async ({ fresh }, use) => {
    const db = await openStore(fresh);
    await openKeys(fresh);
    await use(db);
    await leaveStore();
  },

  owner: async ({ db }, use) => {
    await use(await signUpOwner(db, "owner@example.com"));
  },
});

/** The tests inside run once on each store. */
export function onEachStore(declare: () => void): void {
  for (const [storeKind, title] of [
    ["sqlite", "on SQLite"],
    ["postgres", "on PostgreSQL"],
  ] as const) {
    test.describe(title, () => {
      test.use({ storeKind });
      declare();
    });
  }
}

/** Not checked on a laptop, a failure where everything has to be checked. */
export function skipWithoutPostgres(
  missing: boolean,
  testInfo: { skip(condition: boolean, why: string): void },
) {
  if (missing && process.env.CI === "true")
    throw new Error("PostgreSQL is missing. Run tests/integration/toolchain.");
  testInfo.skip(missing, "PostgreSQL is not installed, so this was not checked.");
}

/** As the process ends: nothing of this store stays in memory for the next test. */
export async function leaveStore(): Promise<void> {
  await closeStore();
  const kept = ["keys", "verification-keys", "last-recorded-uses"];
  for (const name of [
    ...kept,
    "project-marks",
    "attempt-windows",
    "person-totals",
    "grown-attempts",
    "next-diagnoses",
  ])
    forgetSharedState(name);
}

/** An account with organisation, project and secret, whatever accounts there are already. */
export async function signUpOwner(_db: Store, email: string): Promise<Owner> {
  const visitor = { kind: "visitor", address: "192.0.2.1" } as const;
  const input = { email, passwordHash: "hash", productName: "Shop" };
  const made = await createFirstAccount(visitor, input, "open", NOW);
  if (!made.ok) throw new Error(`no account: ${made.reason}`);
  return {
    member: {
      kind: "member",
      userId: made.userId,
      sessionId: "session",
      verifiedAt: NOW,
      address: "192.0.2.1",
    },
    organizationId: made.organizationId,
    projectId: made.projectId,
  };
}

export type Change = Partial<AcceptedAttempt["outcome"]["identity"]> &
  Partial<Pick<AcceptedAttempt, "receivedAtMs" | "keyId" | "host">>;

/** What a verified token says of a person, but for what is changed. */
export function identified(
  owner: Pick<Owner, "projectId">,
  { receivedAtMs = NOW, keyId = "none", host = null, ...change }: Change = {},
): AcceptedAttempt {
  const identity = {
    sub: "user_1",
    email: "ada@example.com",
    plan: "pro",
    amountCents: 9_900,
    interval: "year",
    account: { id: "acme", name: "Acme" },
    monthlyRevenueCents: 825,
    issuedAtSeconds: NOW / 1_000,
    expiresAtSeconds: NOW / 1_000 + 300,
    ...change,
  } as const;
  return {
    projectId: owner.projectId,
    receivedAtMs,
    tokenHead: "eyJhbGci",
    tokenLength: 300,
    host,
    times: { iat: identity.issuedAtSeconds, exp: identity.expiresAtSeconds, nbf: null },
    keyId,
    outcome: { accepted: true, identity, warnings: [] },
  };
}
