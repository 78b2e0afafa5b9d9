import { getUser } from "./auth"; // your own: the signed-in user, or null
import { mintIdentityToken } from "./reqio-identity";

const server = Bun.serve({
  routes: {
    "/": async (request) => {
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
  },
});

console.log(`Listening on ${server.url}`);
