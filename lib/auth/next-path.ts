// Only the path of an address counts here, so any origin that nobody can own will do.
const PLACEHOLDER_ORIGIN = "http://local.invalid";

/**
 * Where to go after signing in, from an address that anyone may have written: a path of this installation or
 * null. The URL parser decides, because it also turns `/\`, tabs and `/.//` into addresses of other hosts.
 */
export function toLocalPath(text: string | null | undefined): string | null {
  if (!text?.startsWith("/") || !URL.canParse(text, PLACEHOLDER_ORIGIN)) return null;
  const url = new URL(text, PLACEHOLDER_ORIGIN);
  // Next's mark of a request for a part of a page.
  url.searchParams.delete("_rsc");
  const path = url.pathname + url.search;
  return url.origin === PLACEHOLDER_ORIGIN && !path.startsWith("//") ? path : null;
}
