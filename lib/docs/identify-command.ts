import { IDENTIFY_PATH } from "#lib/identify/identify-path.ts";

/** Asks the endpoint about a token from the terminal. */
export function identifyCommand(origin: string, projectId: string): string {
  return [
    `curl ${origin}${IDENTIFY_PATH} \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"projectId": "${projectId}", "token": "eyJ…"}'`,
  ].join("\n");
}
