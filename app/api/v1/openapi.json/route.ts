import { environment } from "#lib/env.ts";
import { describeApi } from "#lib/openapi/describe-api.ts";
import { answerOpen } from "../answers.ts";

/** The open API, described for programs. */
export async function GET() {
  return answerOpen(JSON.stringify(describeApi(environment().origin)), "application/json");
}
