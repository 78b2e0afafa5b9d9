import { Head, Html, Main, NextScript } from "next/document";

export default function Document() {
  return (
    <Html lang="en">
      <Head />
      <body>
        <Main />
        <script
          src="https://reqio.app/widget.js"
          data-project-id={process.env.REQIO_PROJECT_ID}
          data-identity-url="/reqio/token"
          async
        />
        <NextScript />
      </body>
    </Html>
  );
}
