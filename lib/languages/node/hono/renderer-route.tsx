import { jsxRenderer } from "hono/jsx-renderer";

export const renderer = jsxRenderer(({ children }) => (
  <html lang="en">
    <head>
      <title>Home</title>
      <script
        src="https://reqio.app/widget.js"
        data-project-id={process.env.REQIO_PROJECT_ID}
        data-identity-url="/reqio/token"
        async
      />
    </head>
    <body>{children}</body>
  </html>
));
