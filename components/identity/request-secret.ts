/** What the signing secret is wanted for; the audit row says the same. */
export type SecretPurpose = "reveal" | "copy" | "env";

export type SecretAnswer =
  | { kind: "secret"; secret: string }
  /** The session is not fresh, or the password given was wrong: `message` says which. */
  | { kind: "password"; message: string | null }
  | { kind: "failed"; message: string };

/** Asks for the signing secret by the one route that gives it. */
export async function requestSecret(
  projectId: string,
  purpose: SecretPurpose,
  password?: string,
): Promise<SecretAnswer> {
  let answer: Response;
  let body: { secret?: string; code?: string; detail?: string };
  try {
    answer = await fetch(`/api/projects/${projectId}/secret`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(password === undefined ? { purpose } : { purpose, password }),
      cache: "no-store",
    });
    body = await answer.json();
  } catch {
    return { kind: "failed", message: "The server did not answer. Check your connection and try again." };
  }
  if (answer.ok && body.secret) return { kind: "secret", secret: body.secret };
  if (body.code === "not_fresh") return { kind: "password", message: null };
  if (body.code === "password_wrong") return { kind: "password", message: body.detail ?? null };
  return { kind: "failed", message: body.detail ?? "The server could not open the secret. Try again." };
}
