import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  // A build takes seconds, and which traits are on does not touch what this changes: so each form is built once with
  // it (the stock user) and once without it (all traits).
  cacheComponents: process.env.CONFORMANCE_TRAITS !== "all",
  turbopack: { root: import.meta.dirname },
};

export default nextConfig;
