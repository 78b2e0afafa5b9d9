import { drawText, LETTERS_AND_DIGITS, LOWERCASE_AND_DIGITS } from "#lib/secrets/draw.ts";

export function newProjectId(): string {
  return `proj_${drawText(LOWERCASE_AND_DIGITS, 16)}`;
}

/** For rows that nobody types or reads; 32 characters as Better Auth's own ids have. */
export function newRowId(): string {
  return drawText(LETTERS_AND_DIGITS, 32);
}

export function isProjectId(text: string): boolean {
  return /^proj_[a-z0-9]{16}$/.test(text);
}
