import { checkPastedToken, diagnoseAttempt } from "#lib/data/check-token.ts";
import type { Store } from "#lib/db/store.ts";
import { type Environment, parseEnvironment } from "#lib/env.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { sealSecret } from "#lib/secrets/seal.ts";
import { forgetSharedState, sharedState } from "#lib/shared-state.ts";
import { appendChecksum, SAMPLE_KEY } from "#lib/token/secret-format.ts";
import { test as base, NOW, type Owner } from "#tests/integration/stores.ts";

const ORIGIN = "https://reqio.example";
const PREVIOUS_ORIGIN = "https://old.example";
const PROJECT_ID = "proj_0m1i2s3t4a5k6e7n";
const OTHER_PROJECT_ID = "proj_0a1n2o3t4h5e6r00";

/** Fixed, so that tokens of programs that cannot be run here can be kept. */
const SECRET = appendChecksum("reqio_sk_q7Zt2LmX0vRb5KcYw9HdPs3NgJf8UaE1oTiV6yBxQeD");
const RETIRED_SECRET = appendChecksum("reqio_sk_D4fWn8Gk1ShYz6TqLp0XeJv3BuRa9MdCo5HiZt7VwQm");
const OTHER_SECRET = appendChecksum("reqio_sk_V2bJr7Xc9KpQw4NhTz1MgLs6DyFe0UaBo8RiYt3HvSn");

/** What a program has to know in order to make its mistakes with this project's values. */
export const mistakenValues = {
  REQIO_SECRET: SECRET,
  REQIO_AUDIENCE: `${ORIGIN}/p/${PROJECT_ID}`,
  MISTAKES_NOW: `${NOW / 1_000}`,
  MISTAKES_SAMPLE_KEY: SAMPLE_KEY,
  MISTAKES_OTHER_AUDIENCE: `${ORIGIN}/p/${OTHER_PROJECT_ID}`,
  MISTAKES_OTHER_SECRET: OTHER_SECRET,
  MISTAKES_PREVIOUS_AUDIENCE: `${PREVIOUS_ORIGIN}/p/${PROJECT_ID}`,
  MISTAKES_RETIRED_SECRET: RETIRED_SECRET,
};

type Fixtures = {
  /** What the checker says of a text: `code`, and after a space how, where a cause has more than one. */
  check: (text: string) => Promise<string[]>;
};

/** An owner with a project whose secret is known here, one that was retired, and another project beside it. */
export const test = base.extend<Fixtures>({
  check: async ({ db, owner }, use) => {
    forgetSharedState("environment");
    sharedState("environment", readEnvironment);
    await addProject(db, owner, PROJECT_ID, { current: SECRET, retired: RETIRED_SECRET });
    await addProject(db, owner, OTHER_PROJECT_ID, { current: OTHER_SECRET });
    await use((text) => check(db, owner, text));
    forgetSharedState("environment");
  },
});

function readEnvironment(): Environment {
  const parsed = parseEnvironment({ REQIO_ORIGIN: ORIGIN, REQIO_PREVIOUS_ORIGINS: PREVIOUS_ORIGIN });
  if (!parsed.ok) throw new Error("no environment");
  return parsed.environment;
}

async function addProject(
  db: Store,
  { organizationId }: Owner,
  id: string,
  secrets: Partial<Record<"current" | "retired", string>>,
): Promise<void> {
  const { id: _id, ...project } = await db
    .selectFrom("project")
    .selectAll()
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("project")
    .values({ ...project, id, organizationId })
    .execute();
  for (const state of ["current", "retired"] as const) {
    const secret = secrets[state];
    if (secret === undefined) continue;
    const secretId = `${state} of ${id}`;
    const sealed = sealSecret(masterKey(), { projectId: id, secretId }, secret);
    const times = {
      createdAt: NOW,
      lastUsedAt: null,
      retiresAt: null,
      endedAt: state === "retired" ? NOW : null,
    };
    await db
      .insertInto("signingSecret")
      .values({ id: secretId, projectId: id, state, sealed, lastFour: secret.slice(-4), ...times })
      .execute();
  }
}

/** Asks as a member and as the endpoint does, which have to agree. */
async function check(db: Store, { member }: Owner, text: string): Promise<string[]> {
  await db.deleteFrom("spentTry").execute();
  const checked = await checkPastedToken(member, PROJECT_ID, text, NOW);
  if (!checked.ok) throw new Error(checked.reason);
  const kept = await diagnoseAttempt({ kind: "widget" }, PROJECT_ID, text, NOW);
  const codes = checked.diagnosis.findings.map(({ code }) => code);
  if (kept.map(({ code }) => code).join() !== codes.join()) throw new Error(`${kept} differs from ${codes}`);
  return kept.map(({ code, how }) => (how === undefined ? code : `${code} ${how}`));
}
