/** The files of public/ that other sites take from here, under whatever name they reach it. */
const contentTypes: Record<string, string> = {
  "/widget.js": "text/javascript; charset=utf-8",
  // By its ending it would be a video, and a browser would save it instead of showing it.
  "/reqio.d.ts": "text/plain; charset=utf-8",
};

/** The headers of such a file, on top of those of everything public; null for any other path. */
export function widgetHeaders(path: string): Record<string, string> | null {
  const contentType = contentTypes[path];
  if (contentType === undefined) return null;
  return {
    "Content-Type": contentType,
    // A mend reaches every page within minutes; until then a page does not wait for the answer that nothing changed.
    "Cache-Control": "public, max-age=300, stale-while-revalidate=3600",
    // For import() and for a tag with integrity or crossorigin.
    "Access-Control-Allow-Origin": "*",
  };
}
