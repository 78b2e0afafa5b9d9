// Run in a process of its own, beside the one that serves: the store's keys belong to a process.
import { openKeys } from "#lib/data/open-keys.ts";
import { createFirstAccount } from "#lib/data/sign-up.ts";
import { revealSigningSecret } from "#lib/data/signing-secrets.ts";
import type { Member } from "#lib/data/viewer.ts";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import { parseEnvironment } from "#lib/env.ts";

const parsed = parseEnvironment(process.env);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
await openStore(parsed.environment);
await openKeys(parsed.environment);
const now = Date.now();
const made = await createFirstAccount(
  { kind: "visitor", address: "127.0.0.1" },
  { email: "conformance@example.com", passwordHash: "nobody signs in", productName: "Shop" },
  "first",
  now,
);
if (!made.ok) throw new Error(made.reason);
const member: Member = {
  kind: "member",
  userId: made.userId,
  sessionId: "conformance",
  verifiedAt: now,
  address: "127.0.0.1",
};
const revealed = await revealSigningSecret(member, made.projectId, "env", now);
if (!revealed.ok) throw new Error(revealed.reason);
await closeStore();
process.stdout.write(JSON.stringify({ projectId: made.projectId, secret: revealed.secret }));
