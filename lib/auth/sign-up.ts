import { createHmac, timingSafeEqual } from "node:crypto";
import { hasAccounts } from "#lib/db/accounts.ts";
import { store } from "#lib/db/store.ts";
import { environment, isLoopbackOrigin } from "#lib/env.ts";
import { authSecret } from "./auth-secret.ts";

/** Whether somebody may make an account now: the first one, anyone, or nobody. */
export type SignUp = { open: true; asksCode: boolean } | { open: false };

export async function findSignUp(): Promise<SignUp> {
  const { signup, origin } = environment();
  if (signup === "open") return { open: true, asksCode: false };
  if (await hasAccount()) return { open: false };
  return { open: true, asksCode: !isLoopbackOrigin(origin) };
}

/** For the pages, which never see the store. */
export async function hasAccount(): Promise<boolean> {
  return hasAccounts(store());
}

// Without letters and digits that are mistaken for each other when a log is read from another screen.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 12;

/**
 * What the first account of a public installation must know: the start log shows it, so only who runs it does. It
 * follows from the secret of the sessions, so that every process and every restart of an installation prints the
 * same one; it is spent when the first account exists, for then sign-up is closed.
 */
export function signUpCode(): string {
  const digest = createHmac("sha256", authSecret()).update("reqio sign-up code").digest();
  const letters = Array.from(
    digest.subarray(0, CODE_LENGTH),
    (byte) => ALPHABET[byte % ALPHABET.length],
  ).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** Case and separators do not count. */
export function isSignUpCode(text: string): boolean {
  const given = Buffer.from(normalise(text));
  const expected = Buffer.from(normalise(signUpCode()));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function normalise(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, "");
}
