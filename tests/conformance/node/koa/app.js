// A stock application: Passport over koa-session, EJS views. The shown lines follow below.
import { join } from "node:path";
import render from "@koa/ejs";
import Router from "@koa/router";
import Koa from "koa";
import passport from "koa-passport";
import session from "koa-session";
import { Strategy } from "passport-local";

const people = JSON.parse(process.env.CONFORMANCE_PEOPLE);
const users = people.map(({ name, id, email, plan, amount, interval, account }) => {
  const stock = { id, username: name, email };
  if (process.env.CONFORMANCE_TRAITS !== "all") return stock;
  return { ...stock, plan, planAmount: amount, billingInterval: interval, accountId: account };
});

passport.use(
  new Strategy({ usernameField: "person", passwordField: "person" }, (username, _password, done) => {
    done(null, users.find((user) => user.username === username) ?? false);
  }),
);
passport.serializeUser((user, done) => done(null, user.id));
passport.deserializeUser((id, done) => done(null, users.find((user) => user.id === id) ?? false));

const app = new Koa();
const router = new Router();
app.keys = ["a session key of this application"];
render(app, { root: join(import.meta.dirname, "views"), layout: "layout", viewExt: "ejs" });
app.use(session(app));
app.use(passport.initialize());
app.use(passport.session());
router.get("/conformance/sign-in", passport.authenticate("local"), (ctx) => {
  ctx.status = 204;
});
router.get("/", (ctx) => ctx.render("index"));

// Once the lines below have run.
setImmediate(() => {
  app.use(router.routes());
  app.listen(Number(process.env.PORT), "127.0.0.1");
});
