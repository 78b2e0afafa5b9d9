import { writeWholeDocs } from "#lib/docs/llms.ts";
import { answerShared, openContext } from "../docs/answer-text.ts";

// Made at run time, for the build does not know the origin.
export const dynamic = "force-dynamic";

export async function GET() {
  return answerShared(await writeWholeDocs(await openContext()), "text/plain");
}
