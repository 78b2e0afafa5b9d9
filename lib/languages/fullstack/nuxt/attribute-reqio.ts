// Before each page is rendered.
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook("render:before", async ({ event }) => {
    setHeader(event, "Cache-Control", "no-store");
    event.context.reqioToken = await mintIdentityToken(event);
  });
});
