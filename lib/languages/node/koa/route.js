// In CommonJS: const { mintIdentityToken } = require("./reqio-identity.mjs");
import { mintIdentityToken } from "./reqio-identity.mjs";

app.use(async (ctx, next) => {
  ctx.state.reqioProjectId = process.env.REQIO_PROJECT_ID;
  await next();
});

// Its routes run below app.use(passport.session()), which sets ctx.state.user.
router.get("/reqio/token", async (ctx) => {
  ctx.set("Cache-Control", "no-store");
  if (!ctx.state.user) {
    ctx.status = 204;
    return;
  }
  ctx.body = { token: await mintIdentityToken(ctx.state.user) };
});
