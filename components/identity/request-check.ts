import type { Diagnosis } from "#lib/token/diagnose.ts";

export type CheckAnswer = { ok: true; diagnosis: Diagnosis } | { ok: false; message: string };

/** Has a pasted text judged by this server, which knows the secrets. */
export async function requestCheck(projectId: string, token: string): Promise<CheckAnswer> {
  let answer: Response;
  let body: { diagnosis?: Diagnosis; detail?: string };
  try {
    answer = await fetch(`/api/projects/${projectId}/check`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
      cache: "no-store",
    });
    body = await answer.json();
  } catch {
    return { ok: false, message: "The server did not answer. Check your connection and try again." };
  }
  if (answer.ok && body.diagnosis) return { ok: true, diagnosis: body.diagnosis };
  return { ok: false, message: body.detail ?? explain(answer) };
}

function explain({ status, headers }: Response): string {
  if (status === 401) return "You are signed out. Sign in in another tab, then check again.";
  if (status === 413) return "The text is too large for a token: 8,192 bytes at most.";
  if (status === 429) {
    const seconds = Number(headers.get("retry-after"));
    return seconds > 0
      ? `Too many checks. Try again in ${seconds} s.`
      : "Too many checks. Try again in a minute.";
  }
  return "The server could not check it. Try again.";
}
