import type { Role } from "#lib/db/tables.ts";
import type { FindingCode } from "#lib/token/findings.ts";
import { mayManage } from "./access.ts";

const TELLING = "secret_other_project";
const PUBLIC = "signature_invalid";

/** The cause as this role may read it: that a secret is another project's is for those who may reveal it. */
export function showCode<Code extends string>(role: Role, code: Code): Code | typeof PUBLIC {
  return code === TELLING && !mayManage(role) ? PUBLIC : code;
}

/** The codes as kept of what is shown under this one. */
export function codesShownAs(role: Role, code: FindingCode): FindingCode[] {
  if (mayManage(role)) return [code];
  if (code === TELLING) return [];
  return code === PUBLIC ? [PUBLIC, TELLING] : [code];
}
