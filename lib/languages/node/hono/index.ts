import { reqio } from "./reqio.js";

// Below the middleware that sets c.var.user.
app.route("/reqio", reqio);
