import type { NextConfig } from "next";

const config: NextConfig = {
  // Snippet folders and conformance apps carry package files of their own, from which Turbopack would guess another root.
  turbopack: { root: import.meta.dirname },
  // npm run check judges types, of tests too; a start should not wait for that.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // A page's Markdown stands at its own address with .md, which no folder of the router can be named after.
  rewrites: async () => [
    { source: "/docs.md", destination: "/docs/markdown" },
    { source: "/docs/:path*.md", destination: "/docs/markdown/:path*" },
    // A browser that has met no icon yet asks for this one: the head of a page is streamed.
    { source: "/favicon.ico", destination: "/icon.svg" },
  ],
  // next dev would print the arguments of server actions, passwords among them.
  logging: { serverFunctions: false },
};

export default config;
