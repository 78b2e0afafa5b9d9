import { Hono } from "hono";
import { type AppEnv, auth } from "./auth";
import { renderer } from "./renderer";
import { reqioToken } from "./reqio-token";

const app = new Hono<AppEnv>();

app.use(auth); // your own: sets "user" to the signed-in user, or null
app.route("/", reqioToken);
app.use(renderer);

app.get("/", (c) => c.render(<h1>Hello!</h1>));

export default app;
