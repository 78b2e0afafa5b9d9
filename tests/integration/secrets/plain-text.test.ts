import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { revealSigningSecret } from "#lib/data/signing-secrets.ts";
import { findVerificationKeys } from "#lib/data/verification-keys.ts";
import { expect, identified, leaveStore, NOW, test } from "#tests/integration/stores.ts";

test("no database file, the log of writes included, holds a revealed secret or a key", async ({
  fresh,
  owner,
}) => {
  const { member, projectId } = owner;
  const secrets: string[] = [];
  for (const purpose of ["reveal", "copy", "env"] as const) {
    const revealed = await revealSigningSecret(member, projectId, purpose, NOW);
    if (revealed.ok) secrets.push(revealed.secret);
  }
  expect(secrets).toHaveLength(3);
  const keys = await findVerificationKeys({ kind: "widget" }, projectId, NOW);
  const keyId = keys?.keys[0]?.id ?? "";
  await recordAttempts({ kind: "widget" }, [identified(owner, { sub: "marker_in_the_store", keyId })]);

  const folder = join(fresh.dataDir, "db");
  const masterKey = readFileSync(join(fresh.dataDir, "keys", "master-key"));
  const [secret = ""] = secrets;
  const forbidden = {
    secret: Buffer.from(secret),
    // Not in pieces either: what follows the prefix, and its bytes as base64.
    body: Buffer.from(secret.slice(9, 30)),
    base64: Buffer.from(Buffer.from(secret).toString("base64").slice(0, 40)),
    masterKey: Buffer.from(masterKey.toString().trim()),
    masterKeyBytes: Buffer.from(masterKey.toString().trim(), "base64"),
  };
  const look = () => {
    const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
    const found = files.flatMap(({ name, bytes }) =>
      Object.entries(forbidden).flatMap(([what, text]) =>
        bytes.includes(text) ? [`${what} in ${name}`] : [],
      ),
    );
    // Proof that these are the bytes of the store.
    const marked = files.some(({ bytes }) => bytes.includes("marker_in_the_store"));
    return { names: files.map(({ name }) => name), found, marked };
  };
  const open = look();
  expect(open.names).toContain("reqio.sqlite-wal");
  expect(open).toMatchObject({ found: [], marked: true });
  await leaveStore();
  expect(look()).toMatchObject({ found: [], marked: true });
});
