import { writeMissing, writeTwin } from "#lib/docs/llms.ts";
import { readContext, readReader } from "../../read-reader.ts";

type Context = { params: Promise<{ slug?: string[] }> };

/** The Markdown twin of a page: `/docs/claims.md` is led here. With a member's project in it, it is that member's alone. */
export async function GET(_request: Request, { params }: Context) {
  const { slug = [] } = await params;
  const context = await readContext();
  const text = await writeTwin(["/docs", ...slug].join("/"), context);
  const isShared = (await readReader()) === null;
  return new Response(text ?? writeMissing(context), {
    status: text === null ? 404 : 200,
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      "Cache-Control": isShared ? "public, max-age=300" : "private, no-store",
      Vary: "Cookie",
    },
  });
}
