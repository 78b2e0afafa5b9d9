import type { NextConfig } from "next";

const config: NextConfig = {
  // Snippet folders and conformance apps carry package files of their own, from which Turbopack would guess another root.
  turbopack: { root: import.meta.dirname },
  // npm run check judges types, of tests too; a start should not wait for that.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // next dev would print the arguments of server actions, passwords among them.
  logging: { serverFunctions: false },
};

export default config;
