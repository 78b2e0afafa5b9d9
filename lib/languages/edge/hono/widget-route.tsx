import { useRequestContext } from "hono/jsx-renderer";
import type { AppEnv } from "./auth";

export function ReqioWidget() {
  const c = useRequestContext<AppEnv>();
  return (
    <script
      src="https://reqio.app/widget.js"
      data-project-id={c.env.REQIO_PROJECT_ID}
      data-identity-url="/reqio/token"
      async
    />
  );
}
