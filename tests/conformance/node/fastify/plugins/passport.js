import cookie from "@fastify/cookie";
import { Authenticator } from "@fastify/passport";
import session from "@fastify/session";
import fp from "fastify-plugin";
import { Strategy } from "passport-local";
import { users } from "../users.js";

export default fp(async (fastify) => {
  const passport = new Authenticator();
  passport.use(
    new Strategy({ usernameField: "person", passwordField: "person" }, (username, _password, done) => {
      done(null, users.find((user) => user.username === username) ?? false);
    }),
  );
  passport.registerUserSerializer(async (user) => user.id);
  passport.registerUserDeserializer(async (id) => users.find((user) => user.id === id) ?? null);

  fastify.register(cookie);
  fastify.register(session, {
    secret: "a session key of this application",
    cookie: { secure: false },
    saveUninitialized: false,
  });
  fastify.register(passport.initialize());
  fastify.register(passport.secureSession());
  fastify.decorate("passport", passport);
});
