import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  reactStrictMode: true,
  async rewrites() {
    return [{ source: "/reqio/token", destination: "/api/reqio/token" }];
  },
};

export default nextConfig;
