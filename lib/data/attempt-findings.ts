import { z } from "zod";
import type { Role } from "#lib/db/tables.ts";
import { createFinding, type Finding, isFindingCode } from "#lib/token/findings.ts";
import { describeKeptFinding } from "#lib/token/kept-findings.ts";
import { readKeptWarnings } from "./kept-warnings.ts";
import { showCode } from "./shown-code.ts";

/** An attempt as it is kept, beside the person as known now. */
type KeptAttempt = {
  at: number;
  /** "" of an accepted one. */
  code: string;
  findings: string | null;
  iatDelta: number | null;
  expDelta: number | null;
  nbfDelta: number | null;
  issuedAt: number | null;
  warnings: string | null;
};

const keptFindings = z.array(z.object({ code: z.string(), how: z.string().optional() }));

/** A code that this version does not know, of a store that a newer one wrote, is left out. */
export function readAttemptFindings(row: KeptAttempt, role: Role): Finding[] {
  if (row.code === "") return readWarnings(row);
  const kept = row.findings === null ? [{ code: row.code }] : keptFindings.parse(JSON.parse(row.findings));
  const deltas = {
    iatDeltaSeconds: row.iatDelta,
    expDeltaSeconds: row.expDelta,
    nbfDeltaSeconds: row.nbfDelta,
  };
  return kept.flatMap(({ code, how }) => {
    const shown = showCode(role, code);
    if (!isFindingCode(shown)) return [];
    return describeKeptFinding(
      how === undefined || shown !== code ? { code: shown } : { code: shown, how },
      deltas,
    );
  });
}

/** In the words of their case while the person is known by this very token, else in those of their codes. */
function readWarnings(row: KeptAttempt): Finding[] {
  if (row.findings === null) return [];
  const worded = isNewest(row) ? readKeptWarnings(row.warnings) : [];
  return keptFindings
    .parse(JSON.parse(row.findings))
    .flatMap(({ code }) =>
      isFindingCode(code) ? (worded.find((known) => known.code === code) ?? createFinding(code)) : [],
    );
}

/** A token counts as issued at `iat`, unless that lay ahead: then when it came. */
function isNewest({ at, iatDelta, issuedAt }: KeptAttempt): boolean {
  const cameAt = Math.floor(at / 1_000);
  return iatDelta !== null && issuedAt === (cameAt + Math.min(iatDelta, 0)) * 1_000;
}
