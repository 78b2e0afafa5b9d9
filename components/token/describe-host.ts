/** Where a token came from: of a page its host; a request without one comes from no browser. */
export function describeHost(host: string | null): string {
  return host === null ? "from a server or terminal" : `from ${host}`;
}
