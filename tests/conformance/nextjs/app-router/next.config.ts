import type { NextConfig } from "next";

// A build takes seconds, and which traits are on does not touch what this changes: so each form is built once with
// it (the stock user) and once without it (all traits).
const cached = process.env.CONFORMANCE_TRAITS !== "all";

const nextConfig: NextConfig = {
  cacheComponents: cached,
  partialPrefetching: cached,
  turbopack: { root: import.meta.dirname },
};

export default nextConfig;
