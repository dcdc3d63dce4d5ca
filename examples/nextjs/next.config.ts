import type { NextConfig } from "next";

const config: NextConfig = {
  // Runs as it is installed: it reads its prompts and prices from its own folder.
  serverExternalPackages: ["infraspec"],
  // Only since this example lies within another project.
  turbopack: { root: import.meta.dirname },
};

export default config;
