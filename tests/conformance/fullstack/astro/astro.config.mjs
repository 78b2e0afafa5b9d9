import shown from "./shown.config.mjs";

// As a file of its own, so that the search for the secret in what browsers are given has something to find.
export default { ...shown, vite: { build: { assetsInlineLimit: 0 } } };
