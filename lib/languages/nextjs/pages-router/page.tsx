import type { GetServerSideProps } from "next";
import { mintIdentityToken } from "@/lib/reqio-identity";

// In each page that is to know its user: no other is rendered per request.
export const getServerSideProps = (async ({ req, res }) => {
  res.setHeader("Cache-Control", "no-store");
  return { props: { reqioToken: await mintIdentityToken(req) } };
}) satisfies GetServerSideProps;
