/** Whether a Host header means this origin; a port that is the scheme's own may be written or left out. */
export function isOwnHost(host: string | undefined, origin: string): boolean {
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host)) return false;
  const own = new URL(origin);
  const text = `${own.protocol}//${host}`;
  return URL.canParse(text) && new URL(text).origin === own.origin;
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");
}

/**
 * The page that another host gets. Every snippet would carry that host's audience URL, so the dashboard is not shown;
 * the page says which address is right and which variable decides. It needs no script and no style sheet of the build.
 */
export function renderWrongHostPage({
  origin,
  path,
  nonce,
}: {
  origin: string;
  path: string;
  nonce: string;
}): string {
  const address = escapeHtml(`${origin}${path}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wrong address · Reqio</title>
<style nonce="${escapeHtml(nonce)}">
:root { color-scheme: light dark; }
body { margin: 0; font: 14px/20px system-ui, sans-serif; }
main { max-width: 560px; margin: 20vh auto 0; padding: 0 16px; }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 28px; font-weight: 600; }
p { margin: 0 0 12px; overflow-wrap: anywhere; }
code { font: 13px ui-monospace, monospace; }
a:focus-visible { outline: 2px solid; outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>Reqio lives at another address</h1>
<p>Open <a href="${address}">${address}</a>.</p>
<p>Is the address you used the right one? Set <code>REQIO_ORIGIN</code> to it on the server and restart: it is written
into every snippet, and is <code>${escapeHtml(origin)}</code> now.</p>
</main>
</body>
</html>
`;
}
