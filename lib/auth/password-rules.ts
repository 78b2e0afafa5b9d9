import { z } from "zod";

/** A password is the only factor here, so it has to be long; nothing else is asked of it (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_MIN_LENGTH = 12;
/** Better Auth hashes no more than this: a longer one is refused rather than cut. */
export const PASSWORD_MAX_LENGTH = 128;

/** Beside the field, before anything is typed. */
export const PASSWORD_HINT = `${PASSWORD_MIN_LENGTH} characters or more. A few unrelated words work well.`;

const FEWEST_DISTINCT_CHARACTERS = 5;
/** Runs that people type when asked for length; a password made of pieces of them is a common one. */
const TYPED_RUNS = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn",
];
const COMMON_WORDS =
  /password|passwort|passw0rd|p@ssword|p@ssw0rd|welcome|iloveyou|letmein|administrator|admin|changeme|secret|monkey|dragon|football|baseball|sunshine|princess|trustno1|reqio/g;

/** A password someone chooses now. Ones that are merely presented are not judged: they only match or do not. */
export const newPassword = z.string().superRefine((password, context) => {
  const fault = findPasswordFault(password);
  if (fault !== null) context.addIssue({ code: "custom", message: fault });
});

/** What is wrong with a password for a new account or a change, as a sentence; null when it may be used. */
export function findPasswordFault(password: string): string | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) {
    return `Use ${PASSWORD_MIN_LENGTH} characters or more. A few unrelated words make a good password.`;
  }
  if (password.length > PASSWORD_MAX_LENGTH) return `Use ${PASSWORD_MAX_LENGTH} characters or fewer.`;
  if (isEasilyGuessed(password)) {
    return "This password is among the first ones that are tried. A few unrelated words make a good one.";
  }
  return null;
}

function isEasilyGuessed(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < FEWEST_DISTINCT_CHARACTERS) return true;
  // What is left of it without common words and typed runs is what has to be guessed.
  let rest = lower.replace(COMMON_WORDS, "");
  for (const run of TYPED_RUNS) {
    for (let size = run.length; size >= 3; size--) {
      for (let start = 0; start + size <= run.length; start++) {
        rest = rest.replaceAll(run.slice(start, start + size), "");
      }
    }
  }
  return [...rest].length < 4;
}
