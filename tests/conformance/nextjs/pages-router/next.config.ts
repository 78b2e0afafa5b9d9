import type { NextConfig } from "next";
import shown from "./shown.config";

const nextConfig: NextConfig = {
  ...shown,
  turbopack: { root: import.meta.dirname },
  // Checked for every set of traits, without a build.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
