import { checkPastedToken } from "#lib/data/check-token.ts";
import { createProject } from "#lib/data/projects.ts";
import { addSecret } from "#tests/integration/data/retiring-secret.ts";
import { NOW, test } from "#tests/integration/stores.ts";
import { sign } from "#tests/unit/token/good-token.ts";
import { percentile, tellTable } from "./table.ts";

const OTHER_PROJECTS = 100;
const ENDED_SECRETS = 10;
const TIMES = 200;
const TOKEN_BYTES = 8_192;

test("a check of 8 KiB with a wrong key, among 100 other projects and ten ended secrets", async ({
  db,
  owner: { member, projectId },
}) => {
  for (let count = 0; count < OTHER_PROJECTS; count++)
    await createProject(member, { name: `Shop ${count}` }, NOW);
  for (let count = 0; count < ENDED_SECRETS; count++) {
    await addSecret(db, projectId, { state: "retired", retiresAt: null, name: `ended ${count}` });
  }
  await addSecret(db, projectId, { state: "retiring", retiresAt: NOW + 1_000 });

  const measure = async (token: string) => {
    const times: { wall: number; processor: number }[] = [];
    for (let count = 0; count < TIMES; count++) {
      await db.deleteFrom("spentTry").execute();
      const [start, used] = [performance.now(), process.cpuUsage()];
      await checkPastedToken(member, projectId, token, NOW);
      const { user, system } = process.cpuUsage(used);
      times.push({ wall: performance.now() - start, processor: (user + system) / 1_000 });
    }
    return ["wall", "processor"].flatMap((clock) => {
      const values = times.map((time) => (clock === "wall" ? time.wall : time.processor));
      return [50, 95].map((percent) => `${percentile(values, percent).toFixed(1)} ms`);
    });
  };

  await measure("no token");
  const rows = [
    ["8 KiB, a wrong key", ...(await measure(mintLargest("a key of nobody, and of some length"))), "≤ 20 ms"],
    ["8 KiB, the empty key", ...(await measure(mintLargest(""))), "the same"],
    ["no token", ...(await measure("no token")), ""],
  ];
  await tellTable(`Checking a pasted token: SQLite, ${OTHER_PROJECTS} other projects`, [
    ["", "median", "95 %", "processor", "95 %", "goal"],
    ...rows,
  ]);
});

/** A token as large as one may be. */
function mintLargest(key: string): string {
  const header = '{"alg":"HS256","typ":"JWT"}';
  const payload = (length: number) =>
    JSON.stringify({ sub: "user_1", iat: NOW / 1_000, note: "x".repeat(length) });
  const base = sign(header, payload(0), key).length;
  return sign(header, payload(Math.floor(((TOKEN_BYTES - base) * 3) / 4) - 2), key);
}
