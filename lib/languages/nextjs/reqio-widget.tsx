import { mintIdentityToken } from "@/app/lib/reqio-identity";

export async function ReqioWidget() {
  const token = await mintIdentityToken();
  return (
    <script
      src="https://reqio.app/widget.js"
      data-project-id={process.env.REQIO_PROJECT_ID}
      data-identity-token={token}
      async
    />
  );
}
