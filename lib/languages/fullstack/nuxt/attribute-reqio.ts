export default defineNitroPlugin((nitroApp) => {
  // Before each page, and nothing else.
  nitroApp.hooks.hook("render:before", async ({ event }) => {
    setHeader(event, "Cache-Control", "no-store");
    event.context.reqioToken = await mintIdentityToken(event);
  });
});
