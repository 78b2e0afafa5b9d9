// @ts-check
import node from "@astrojs/node";
import { defineConfig, envField } from "astro/config";

export default defineConfig({
  output: "server",
  adapter: node({ mode: "standalone" }),
  env: {
    // Of access "secret": read when the server runs, not when it is built.
    schema: {
      REQIO_SECRET: envField.string({
        context: "server",
        access: "secret",
        min: 32,
      }),
      REQIO_AUDIENCE: envField.string({ context: "server", access: "secret" }),
      REQIO_PROJECT_ID: envField.string({
        context: "server",
        access: "secret",
      }),
    },
  },
});
