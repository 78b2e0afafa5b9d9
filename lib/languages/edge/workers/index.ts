import { getUser } from "./auth"; // your own: the signed-in user, or null
import { mintIdentityToken } from "./reqio-identity";

export default {
  async fetch(request, env): Promise<Response> {
    const user = await getUser(request);
    const token = user ? await mintIdentityToken(user, env) : "";
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
} satisfies ExportedHandler<Env>;
