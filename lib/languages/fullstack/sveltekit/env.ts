import { defineEnvVars } from "@sveltejs/kit/env";

export const variables = defineEnvVars({
  REQIO_SECRET: {
    schema: (value = "") => {
      if (value.length >= 32) return value;
      throw new Error("Value is missing or shorter than 32 characters");
    },
  },
  REQIO_AUDIENCE: {},
  REQIO_PROJECT_ID: { public: true },
});
