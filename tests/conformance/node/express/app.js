// A stock application: Passport over express-session, EJS views. The shown lines follow below.
import express from "express";
import session from "express-session";
import passport from "passport";
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

const app = express();
app.set("view engine", "ejs");
app.use(session({ secret: "a session key of this application", resave: false, saveUninitialized: false }));
app.use(passport.session());
app.get("/conformance/sign-in", passport.authenticate("local"), (_req, res) => res.sendStatus(204));

// Once the lines below have run.
setImmediate(() => {
  app.get("/", (_req, res) => res.render("index"));
  app.listen(Number(process.env.PORT), "127.0.0.1");
});
