import { environment } from "#lib/env.ts";
import { sharedState } from "#lib/shared-state.ts";

type Holder = { secret: string | null };

function holder(): Holder {
  return sharedState<Holder>("auth-secret", () => ({ secret: null }));
}

/** Told once by the process when the secret is not in the environment but in a key file of the data folder. */
export function setAuthSecret(secret: string): void {
  holder().secret = secret;
}

/** What session cookies are signed with. */
export function authSecret(): string {
  const secret = holder().secret ?? environment().betterAuthSecret;
  if (secret === null)
    throw new Error("The secret of the sessions is not known: the process sets it before it listens.");
  return secret;
}
