import { useRequestContext } from "hono/jsx-renderer";
import type { AppEnv } from "./auth";
import { mintIdentityToken } from "./reqio-identity";

export async function ReqioWidget() {
  const c = useRequestContext<AppEnv>();
  c.header("Cache-Control", "no-store");
  const user = c.get("user");
  return (
    <script
      src="https://reqio.app/widget.js"
      data-project-id={c.env.REQIO_PROJECT_ID}
      data-identity-token={user && (await mintIdentityToken(user, c.env))}
      async
    />
  );
}
