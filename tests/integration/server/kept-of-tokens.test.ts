import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { openStore } from "#lib/db/open-store.ts";
import type { Store } from "#lib/db/store.ts";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { postIdentify, send } from "#tests/integration/server/installation.ts";
import { test, type Watched } from "#tests/integration/server/watched-project.ts";
import { expect, leaveStore, onEachStore, type TestEnvironment } from "#tests/integration/stores.ts";

/** Long enough that no other text holds it by chance, short enough to find a part of a token. */
const PIECE_LENGTH = 12;
const HEAD_LENGTH = 8;

onEachStore(() => {
  test("of a token nothing but header, head and length is stored or logged, and of a refused one no claim", async ({
    watched,
    fresh,
  }) => {
    const { projectId, cookie, first, second } = watched;
    // Somebody listens, so that what is refused is diagnosed in full.
    await send(first.origin, { path: `/api/projects/${projectId}/events`, headers: { cookie } });
    const now = Math.floor(Date.now() / 1000);
    const refused = await mintRefused(watched, now);
    const db = await openStore(fresh);
    for (const [name, token] of Object.entries(refused)) {
      // Each gets its turn, which comes once a second.
      await wait(1_000);
      const { status } = await postIdentify(second.origin, { projectId, token });
      expect({ name, status }).toEqual({ name, status: 401 });
    }
    const accepted = await mint(watched, {
      sub: "kept_1",
      email: null,
      traits: { plan: "kept" },
      other: "marker",
    });
    expect((await postIdentify(second.origin, { projectId, token: accepted })).status).toBe(200);

    const kept = `${await readStore(db, fresh)}\n${first.log()}\n${second.log()}`;
    await leaveStore();
    expect(kept).toContain("kept_1");
    expect(kept).toContain("line_break");
    expect(kept).toContain("eyJhbGci");
    expect(kept).not.toContain("marker");
    for (const token of [...Object.values(refused), accepted]) {
      expect(piecesOf(token).filter((piece) => kept.includes(piece))).toEqual([]);
    }
    for (const time of [now - 7_200, now + 4_100, now * 1000 + 123]) expect(kept).not.toContain(`${time}`);
    expect(kept).not.toContain(watched.secret.slice(9, 30));
  });
});

/** A token of each kind that is refused; whatever it says, it says with a marker. */
async function mintRefused(watched: Watched, now: number): Promise<Record<string, string>> {
  const good = await mint(watched, {});
  const [header = "", payload = "", signature = ""] = good.split(".");
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return {
    junk: "nonsense with a marker, and no token at all",
    wrapped: `Bearer ${good}`,
    bytes: `b'${good}'`,
    malformed: `${header}.${payload}.${signature}.marker`,
    exposed: await mint(watched, { marker: watched.secret }),
    none: `${encode({ alg: "none" })}.${payload}.`,
    type: `${encode({ alg: "HS256", typ: "at+jwt" })}.${payload}.${signature}`,
    signature: `${header}.${payload}.${signature.split("").reverse().join("")}`,
    lineBreak: await mint({ ...watched, secret: `${watched.secret}\n` }, {}),
    audience: await mint(watched, { aud: "https://marker.example/p/marker" }),
    expired: await mint(watched, { iat: now - 7_200, exp: now - 7_000 }),
    ahead: await mint(watched, { iat: now + 4_000, exp: now + 4_300, nbf: now + 4_100 }),
    milliseconds: await mint(watched, { iat: now * 1000 + 123, exp: now * 1000 + 300_123 }),
    person: await mint(watched, { sub: ["marker"] }),
  };
}

async function mint({ projectId, secret, second }: Watched, changes: object): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    sub: "marker_sub",
    email: "marker@example.com",
    traits: { plan: "marker", amount: 4_242_424_242, interval: "month", account: { id: "marker" } },
    aud: `${second.origin}/p/${projectId}`,
    iat: now,
    exp: now + 300,
    ...changes,
  };
  return mintToken(claims, await importHmacKey(secret));
}

/** What must not be found of a token: every piece of it behind the header. */
function piecesOf(token: string): string[] {
  const [header = "", ...rest] = token.split(".");
  const secretive = rest.length === 0 ? header.slice(HEAD_LENGTH) : rest.join(".");
  return Array.from({ length: Math.max(0, secretive.length - PIECE_LENGTH + 1) }, (_, start) =>
    secretive.slice(start, start + PIECE_LENGTH),
  );
}

/** Every row of every table as text, and the files themselves where there are any. */
async function readStore(db: Store, { dataDir, databaseUrl }: TestEnvironment): Promise<string> {
  const rows: unknown[] = [];
  for (const { name } of await db.introspection.getTables()) {
    rows.push((await sql`select * from ${sql.table(name)}`.execute(db)).rows);
  }
  const folder = join(dataDir, "db");
  const files = databaseUrl === null ? readdirSync(folder) : [];
  return [JSON.stringify(rows), ...files.map((file) => readFileSync(join(folder, file), "latin1"))].join(
    "\n",
  );
}
