import { isAPIError } from "better-auth/api";
import { auth } from "./auth.ts";

/**
 * Opens a session and sets its cookie. False for an unknown e-mail as for a wrong password: both take one
 * hash, so that neither answer nor time tells who has an account here.
 */
export async function signIn(
  credentials: { email: string; password: string },
  headers: Headers,
): Promise<boolean> {
  try {
    await auth().api.signInEmail({ body: credentials, headers });
    return true;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return false;
    throw error;
  }
}

/** Ends the session in the store and takes its cookie away. */
export async function signOut(headers: Headers): Promise<void> {
  await auth().api.signOut({ headers });
}
