import type { Attempt } from "#lib/data/record-attempts.ts";
import type { FindingCode } from "#lib/token/findings.ts";
import type { KeptFinding } from "#lib/token/kept-findings.ts";
import { NOW, type Owner } from "#tests/integration/stores.ts";

type Change = Partial<Omit<Attempt, "outcome">> & { findings?: readonly KeptFinding[] };

/** A token of the project that was refused with this code; by a signature of nobody, unless a key is given. */
export function refused(
  { projectId }: Pick<Owner, "projectId">,
  code: FindingCode,
  { findings, ...change }: Change = {},
): Attempt {
  const receivedAtMs = change.receivedAtMs ?? NOW;
  return {
    projectId,
    receivedAtMs,
    tokenHead: "eyJhbGci",
    tokenLength: 300,
    host: null,
    times: { iat: Math.floor(receivedAtMs / 1_000), exp: Math.floor(receivedAtMs / 1_000) + 300, nbf: null },
    keyId: null,
    outcome: { accepted: false, code, findings: findings ?? null },
    ...change,
  };
}
