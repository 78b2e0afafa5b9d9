/** Whom a project's tokens are for, as the claim `aud` has to say it: `{origin}/p/{projectId}`. */
export function audienceUrl(origin: string, projectId: string): string {
  return `${origin}/p/${projectId}`;
}
