import { createHmac } from "node:crypto";
import type { MasterKey } from "./master-key.ts";

/** What is left of a person who was deleted: tells that it is they who come back, and nothing of who they were. */
export function hashPerson({ personKey }: MasterKey, projectId: string, sub: string): string {
  // The separator cannot occur in a project id.
  return createHmac("sha256", personKey).update(`${projectId} ${sub}`).digest("base64url");
}
