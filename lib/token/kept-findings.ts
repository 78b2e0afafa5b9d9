import type { FindingCode } from "#lib/token/findings.ts";

/**
 * What is kept of a finding about a refused token: its code and, for a signature whose cause is known, which of the
 * known mistakes it was. Nothing that the token says.
 */
export type KeptFinding = { code: FindingCode; how?: string };
