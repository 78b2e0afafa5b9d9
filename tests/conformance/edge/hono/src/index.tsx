import { Hono } from "hono";
import { type AppEnv, auth } from "./auth";
import { renderer } from "./renderer";

const app = new Hono<AppEnv>();

app.use(auth);
app.use(renderer);

app.get("/", (c) => c.render(<h1>Hello!</h1>));

export default app;
