import { findLines, indentLine } from "#lib/languages/find-lines.ts";
import type { FixChange } from "#lib/languages/fixes.ts";
import type { Endpoint } from "./endpoint.ts";
import { ADA, type Person } from "./people.ts";
import type { Proof } from "./proof.ts";
import type { ShownFile } from "./workspace.ts";

/** One change of a language's fixes, with the finding it is for. */
export type Mistake = { code: string; change: FixChange };

/** What a run has besides its files. */
export type Circumstances = { secret: string | null; person: Person };

/** Values under which a finding comes about, where code alone does not make it. */
const CIRCUMSTANCES: Record<string, (usual: Circumstances) => Circumstances> = {
  secret_missing: (usual) => ({ ...usual, secret: null }),
  secret_wrapped: (usual) => ({ ...usual, secret: `${usual.secret}\n` }),
  interval_invalid: (usual) => ({ ...usual, person: { ...ADA, interval: "yearly" } }),
};

/** Where there is no token, nothing else of it can be found. */
const WITHOUT_TOKEN = /^token_(not_rendered|malformed)$/;
/** A signature has one cause, and none under another algorithm. */
const OF_KEY = /^(secret|signature|alg)_/;
const OF_TIME = /^(?<claim>iat|exp|nbf|lifetime)_(?<fault>.+)$/;

/** Mistakes that are made at once, for one build and one run. */
export type Batch = { codes: string[]; files: ShownFile[]; circumstances: Circumstances };

/**
 * Puts mistakes into the filled files, as many at once as do not meet: in the same lines, or in what they lead to.
 */
export function batchMistakes(
  files: readonly ShownFile[],
  mistakes: readonly Mistake[],
  endpoint: Endpoint,
  proof: Proof,
): Batch[] {
  const batches: Batch[] = [];
  for (const mistake of mistakes) {
    const join = (batch: Batch) => {
      if (batch.codes.some((code) => hides(code, mistake.code))) return false;
      const changed = applyChange(batch.files, mistake.change, endpoint, proof);
      if (changed === null) return false;
      batch.files = changed;
      batch.codes.push(mistake.code);
      batch.circumstances = alter(mistake.code, batch.circumstances);
      return true;
    };
    if (batches.some(join)) continue;
    const fresh = {
      codes: [],
      files: [...files],
      circumstances: { secret: endpoint.secret, person: ADA },
    };
    if (!join(fresh)) throw new Error(`${mistake.code}: its lines are not in the filled files`);
    batches.push(fresh);
  }
  return batches;
}

/** The files with the other side of a change; null where the side that is shown is in none of them. */
export function applyChange(
  files: readonly ShownFile[],
  { shown, broken, fixed }: FixChange,
  endpoint: Endpoint,
  { imports }: Proof,
): ShownFile[] | null {
  const fill = (lines: readonly string[]) =>
    lines.map((line) =>
      line.replaceAll("https://reqio.app", endpoint.origin).replaceAll("YOUR_PROJECT_ID", endpoint.projectId),
    );
  const [out, into] = shown === "fixed" ? [fill(fixed), fill(broken)] : [fill(broken), fill(fixed)];
  for (const [index, { name, text }] of files.entries()) {
    const lines = text.split("\n");
    const place = findLines(lines, out);
    if (place === null) continue;
    lines.splice(place.at, out.length, ...into.map((line) => indentLine(line, place.indent)));
    const needed = imports.filter(({ uses }) => new RegExp(uses, "m").test(into.join("\n")));
    const changed = needed.reduce(
      (current, { find, replace }) => current.replace(new RegExp(find, "m"), replace),
      lines.join("\n"),
    );
    return files.with(index, { name, text: changed });
  }
  return null;
}

/** Whether one could be found because of the other's mistake, or not at all because of it. */
function hides(one: string, other: string): boolean {
  if (WITHOUT_TOKEN.test(one) || WITHOUT_TOKEN.test(other) || one === other) return true;
  const [time, second] = [OF_TIME.exec(one)?.groups, OF_TIME.exec(other)?.groups];
  if (!time || !second) return OF_KEY.test(one) && OF_KEY.test(other);
  const isLifetime = [time, second].some(({ claim }) => claim === "lifetime");
  return isLifetime || time.claim === second.claim || time.fault === second.fault;
}

function alter(code: string, circumstances: Circumstances): Circumstances {
  return CIRCUMSTANCES[code]?.(circumstances) ?? circumstances;
}
