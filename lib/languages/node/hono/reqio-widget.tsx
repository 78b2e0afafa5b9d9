import { useRequestContext } from "hono/jsx-renderer";
import { mintIdentityToken, type SignedIn } from "./reqio-identity.js";

export async function ReqioWidget() {
  const c = useRequestContext<SignedIn>();
  c.header("Cache-Control", "no-store");
  const user = c.get("user");
  return (
    <script
      src="https://reqio.app/widget.js"
      data-project-id={process.env.REQIO_PROJECT_ID}
      data-identity-token={user && (await mintIdentityToken(user))}
      async
    />
  );
}
