import { loadCatalogue } from "#lib/languages/catalogue.ts";

/** A language's compiled snippets, with the placeholders of the docs in place of a project's values: open to all. */
export async function GET(_request: Request, { params }: { params: Promise<{ languageId: string }> }) {
  const { languageId } = await params;
  const language = (await loadCatalogue()).find((entry) => entry.id === languageId);
  if (!language) return new Response(null, { status: 404 });
  return Response.json(language, { headers: { "cache-control": "public, max-age=300" } });
}
