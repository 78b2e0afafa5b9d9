import { formatCount } from "./format-count.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in the largest unit that leaves two digits, whatever its sign: "95 s", "12 min", "5 h", "3 d". */
export function formatSeconds(seconds: number): string {
  const size = Math.abs(seconds);
  if (size < 2 * MINUTE) return `${size} s`;
  if (size < 2 * HOUR) return `${Math.floor(size / MINUTE)} min`;
  if (size < 2 * DAY) return `${Math.floor(size / HOUR)} h`;
  return `${formatCount(Math.floor(size / DAY))} d`;
}

/** The same with its sign: "+74 s", "−2 s", "0 s". */
export function formatSignedSeconds(seconds: number): string {
  return `${seconds > 0 ? "+" : seconds < 0 ? "−" : ""}${formatSeconds(seconds)}`;
}
