import fp from "fastify-plugin";
import { SignJWT } from "jose";

/** Adds fastify.mintIdentityToken(user), for a signed-in user. */
export default fp(
  async (fastify) => {
    const { REQIO_SECRET: secret = "", REQIO_AUDIENCE: audience } = process.env;
    if (secret.length < 32) {
      throw new Error("REQIO_SECRET is missing or shorter than 32 characters");
    }
    if (!audience) throw new Error("REQIO_AUDIENCE is missing");
    const key = new TextEncoder().encode(secret);

    fastify.decorate("mintIdentityToken", async (user) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        sub: String(user.id),
        email: user.email,
        traits: {
          plan: user.plan,
          amount: user.planAmount, // cents, as billed
          interval: user.billingInterval, // "month" or "year"
          account: { id: String(user.accountId) },
        },
        aud: audience,
        iat: now,
        exp: now + 300,
      })
        .setProtectedHeader({ alg: "HS256" })
        .sign(key);
    });
  },
  { name: "reqio-identity" },
);
