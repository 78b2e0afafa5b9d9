import { createFinding, type Finding, type FindingCode, type FindingDetail } from "#lib/token/findings.ts";
import { describeAudienceCases } from "#lib/token/judge-audience.ts";
import { judgeTimes } from "#lib/token/judge-times.ts";
import { knownKeys } from "#lib/token/known-keys.ts";
import { notRendered } from "#lib/token/not-rendered.ts";
import { secretMistakes } from "#lib/token/secret-variants.ts";
import { judgeAlgorithm } from "#lib/token/structure.ts";

/**
 * What is kept of a finding about a refused token: nothing that the token says. `how` is the case of its code where one is
 * known: which mistake with the secret, which known key, `retired` or `revoked`, or the id of the other project; in what an
 * audience differs; the algorithm; what stands in the token's place.
 */
export type KeptFinding = { code: FindingCode; how?: string };

/** Times of a token as differences from the moment at which it came: positive lies ahead. Null where there was none. */
export type TimeDeltas = {
  iatDeltaSeconds: number | null;
  expDeltaSeconds: number | null;
  nbfDeltaSeconds: number | null;
};

type Cause = { code: FindingCode; how: string } & FindingDetail;

const NO_DELTAS: TimeDeltas = { iatDeltaSeconds: null, expDeltaSeconds: null, nbfDeltaSeconds: null };

/** Gives a kept finding its words again: exact for known cases and for times, else those of its code. */
export function describeKeptFinding({ code, how }: KeptFinding, deltas: TimeDeltas = NO_DELTAS): Finding {
  return (
    (how === undefined ? null : describeCause(code, how)) ?? describeTime(code, deltas) ?? createFinding(code)
  );
}

/** What a token is signed with that bears another project's signature, in words. */
export function nameOtherProject(name: string): string {
  return `the signing secret of another project, ${name}`;
}

const endedSecrets: readonly Cause[] = [
  {
    code: "secret_retired",
    how: "retired",
    signedWith: "an earlier signing secret, which a rotation has replaced",
  },
  {
    code: "secret_retired",
    how: "revoked",
    signedWith: "a signing secret that was revoked",
  },
];

/** Null for a `how` that this version does not know. */
function describeCause(code: FindingCode, how: string): Finding | null {
  if (code === "secret_other_project") {
    return createFinding(code, { how, signedWith: nameOtherProject(how) });
  }
  if (code === "aud_mismatch") {
    const message = describeAudienceCases(how);
    return message === null ? null : createFinding(code, { how, message });
  }
  if (code === "alg_not_allowed") {
    const finding = judgeAlgorithm(how);
    return finding.how === undefined ? null : finding;
  }
  if (code === "token_not_rendered") {
    const found = notRendered.find((known) => known.how === how);
    return found === undefined ? null : createFinding(code, found);
  }
  const causes: readonly Cause[] = [...secretMistakes, ...knownKeys, ...endedSecrets];
  const cause = causes.find((known) => known.code === code && known.how === how);
  return cause === undefined ? null : createFinding(code, cause);
}

// Judged anew as at second zero, where a difference is the time itself.
function describeTime(code: FindingCode, deltas: TimeDeltas): Finding | null {
  const { iatDeltaSeconds: iat, expDeltaSeconds: exp, nbfDeltaSeconds: nbf } = deltas;
  const { findings } = judgeTimes({ iat, exp, nbf }, 0);
  return findings.find((finding) => finding.code === code) ?? null;
}
