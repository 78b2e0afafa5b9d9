/** On every answer of the open API: any site may read it, without cookies. */
const sharedHeaders = { "Access-Control-Allow-Origin": "*" };

/** A document that is the same for everyone and changes with a release alone. */
export function answerOpen(body: string, contentType: string): Response {
  return new Response(body, {
    headers: {
      ...sharedHeaders,
      "Content-Type": contentType,
      "Cache-Control": "public, max-age=300",
      Vary: "Accept",
    },
  });
}

/** A refusal as a problem document (RFC 9457). `more` says what there is instead. */
export function answerProblem(status: 400 | 404, title: string, detail: string, more: object): Response {
  const body = { type: "about:blank", title, status, detail, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...sharedHeaders, "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}
