import { Hono } from "hono";

export const home = new Hono().get("/", (c) => c.render(<h1>Shop</h1>));
