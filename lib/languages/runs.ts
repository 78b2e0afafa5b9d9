import type { CompiledVariant } from "./compiled.ts";
import type { Form } from "./slots.ts";

export type RunVersion = { name: string; version: string; debian?: true };

/** One conformance run that is on record: versions really used together, and the day (ISO 8601, UTC). */
export type Run = { date: string; versions: RunVersion[] };

/**
 * What is known about a variant's form: "Ran with PyJWT 2.13, Django 5.2, Python 3.13 on 23 Nov 2026", or
 * "Not run yet" where there is no record or the files have changed since. Where the install command brings a
 * newer version, it says so.
 */
export function describeRun(variant: CompiledVariant, form: Form): string {
  const run = variant.runs[form];
  if (!run) return "Not run yet";
  const versions = run.versions
    .map(({ name, version, debian }) => `${name} ${shorten(version)}${debian ? " (Debian)" : ""}`)
    .join(", ");
  const newer = variant.install.flatMap(({ installs }) =>
    Object.entries(installs ?? {}).filter(([name, version]) =>
      run.versions.some((used) => used.name === name && !isWithin(used.version, version)),
    ),
  );
  const text = `Ran with ${versions} on ${formatDate(run.date)}`;
  const bringing = [...new Set(newer.map(([name, version]) => `${name} ${version}`))];
  return bringing.length === 0 ? text : `${text}; the command installs ${bringing.join(", ")}`;
}

function shorten(version: string): string {
  return /^v?(\d+(\.\d+)?)/.exec(version)?.[1] ?? version;
}

/** `7` covers 7.0.2, `7.1` covers 7.1.4. */
function isWithin(version: string, installed: string): boolean {
  return version === installed || version.startsWith(`${installed}.`);
}

/** `2026-11-23` → "23 Nov 2026". */
export function formatDate(date: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(new Date(date));
}
