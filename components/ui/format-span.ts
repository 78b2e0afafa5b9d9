const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span of time in its two largest units: "45 s", "12 min", "23 h 59 min", "6 d 23 h". What is left over is dropped. */
export function formatSpan(milliseconds: number): string {
  const span = Math.max(0, milliseconds);
  if (span < MINUTE) return `${Math.floor(span / SECOND)} s`;
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  if (span < DAY) return join(span, [HOUR, "h"], [MINUTE, "min"]);
  return join(span, [DAY, "d"], [HOUR, "h"]);
}

type Unit = readonly [size: number, name: string];

function join(span: number, [large, largeName]: Unit, [small, smallName]: Unit): string {
  const rest = Math.floor((span % large) / small);
  const first = `${Math.floor(span / large)} ${largeName}`;
  return rest === 0 ? first : `${first} ${rest} ${smallName}`;
}
