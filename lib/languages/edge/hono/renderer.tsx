import { jsxRenderer } from "hono/jsx-renderer";
import { ReqioWidget } from "./reqio-widget";

export const renderer = jsxRenderer(({ children }) => {
  return (
    <html lang="en">
      <body>
        {children}
        <ReqioWidget />
      </body>
    </html>
  );
});
