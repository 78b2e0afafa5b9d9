import {
  type DocumentProps,
  Head,
  Html,
  Main,
  NextScript,
} from "next/document";

export default function Document({ __NEXT_DATA__ }: DocumentProps) {
  const { reqioToken } = __NEXT_DATA__.props.pageProps;
  return (
    <Html lang="en">
      <Head />
      <body>
        <Main />
        <script
          src="https://reqio.app/widget.js"
          data-project-id={process.env.REQIO_PROJECT_ID}
          data-identity-token={reqioToken}
          async
        />
        <NextScript />
      </body>
    </Html>
  );
}
