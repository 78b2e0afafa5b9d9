import { jsxRenderer } from "hono/jsx-renderer";
import { ReqioWidget } from "./reqio-widget.js";

export const renderer = jsxRenderer(({ children }) => (
  <html lang="en">
    <head>
      <title>Home</title>
      <ReqioWidget />
    </head>
    <body>{children}</body>
  </html>
));
