// In CommonJS: const { mintIdentityToken } = require("./reqio-identity.mjs");
import { mintIdentityToken } from "./reqio-identity.mjs";

app.locals.reqioProjectId = process.env.REQIO_PROJECT_ID;

// Below app.use(passport.session()), which sets req.user, and above your pages.
app.use(async (req, res, next) => {
  res.set("Cache-Control", "no-store");
  res.locals.reqioToken = req.user && (await mintIdentityToken(req.user));
  next();
});
