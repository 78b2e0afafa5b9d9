// deno serve --allow-env=REQIO_SECRET main.ts
import { getUser } from "./auth.ts"; // your own: the signed-in user, or null
import { mintIdentityToken } from "./reqio_identity.ts";

export default {
  async fetch(request): Promise<Response> {
    const user = await getUser(request);
    const token = user ? await mintIdentityToken(user) : "";
    // Nothing in a token needs escaping: it is base64url and dots.
    const page = `<!doctype html>
<title>Shop</title>
<script
  src="https://reqio.app/widget.js"
  data-project-id="YOUR_PROJECT_ID"
  data-identity-token="${token}"
  async
></script>
`;
    return new Response(page, {
      headers: { "Content-Type": "text/html", "Cache-Control": "no-store" },
    });
  },
} satisfies Deno.ServeDefaultExport;
