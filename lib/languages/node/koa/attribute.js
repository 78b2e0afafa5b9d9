// In CommonJS: const { mintIdentityToken } = require("./reqio-identity.mjs");
import { mintIdentityToken } from "./reqio-identity.mjs";

// Below app.use(passport.session()), which sets ctx.state.user, and above
// app.use(router.routes()).
app.use(async (ctx, next) => {
  ctx.set("Cache-Control", "no-store");
  const { user } = ctx.state;
  ctx.state.reqioProjectId = process.env.REQIO_PROJECT_ID;
  ctx.state.reqioToken = user && (await mintIdentityToken(user));
  await next();
});
