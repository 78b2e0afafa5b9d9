import { z } from "zod";
import { createFinding, type Finding, isFindingCode } from "#lib/token/findings.ts";

const keptWarnings = z.array(
  z.object({
    code: z.string(),
    claim: z.string().optional(),
    codeMends: z.literal(false).optional(),
    message: z.string(),
    fix: z.string(),
  }),
);

/**
 * The warnings of a person's newest token, in the words that they had then. A code that this version does not know, of a
 * store that a newer one wrote, is left out.
 */
export function readKeptWarnings(json: string | null): Finding[] {
  if (json === null) return [];
  return keptWarnings
    .parse(JSON.parse(json))
    .flatMap(({ code, ...detail }) => (isFindingCode(code) ? createFinding(code, detail) : []));
}
