/** How long a password given in a session counts as "just now" (SPEC 2). */
export const FRESH_SECONDS = 600;

export function isFresh(verifiedAt: number, now: number): boolean {
  return verifiedAt <= now && now - verifiedAt <= FRESH_SECONDS * 1000;
}
