import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from "react-router";
import { mintIdentityToken } from "~/reqio-identity.server";
import type { Route } from "./+types/root";

export async function loader({ request }: Route.LoaderArgs) {
  return {
    reqioProjectId: process.env.REQIO_PROJECT_ID,
    reqioToken: await mintIdentityToken(request),
  };
}

// A route below with headers of its own must say no-store too.
export function headers() {
  return { "Cache-Control": "no-store" };
}

export function Layout({ children }: { children: React.ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {data && (
          <script
            src="https://reqio.app/widget.js"
            data-project-id={data.reqioProjectId}
            data-identity-token={data.reqioToken}
            async
          />
        )}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
