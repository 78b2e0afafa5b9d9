// In CommonJS: const { mintIdentityToken } = require("./reqio-identity.mjs");
import { mintIdentityToken } from "./reqio-identity.mjs";

app.locals.reqioProjectId = process.env.REQIO_PROJECT_ID;

// Below app.use(passport.session()), which sets req.user.
app.get("/reqio/token", async (req, res) => {
  res.set("Cache-Control", "no-store");
  if (!req.user) return res.sendStatus(204);
  res.json({ token: await mintIdentityToken(req.user) });
});
