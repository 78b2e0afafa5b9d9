import type { H3Event } from "h3";
import { SignJWT } from "jose";

/** Mints the identity token of the signed-in user; null for a visitor. */
export async function mintIdentityToken(event: H3Event) {
  // From nuxt-auth-utils, or your own way to the signed-in user.
  const { user } = await getUserSession(event);
  if (!user) return null;

  const { REQIO_SECRET: secret = "", REQIO_AUDIENCE: audience } = process.env;
  if (secret.length < 32) {
    throw new Error("REQIO_SECRET is missing or shorter than 32 characters");
  }
  if (!audience) throw new Error("REQIO_AUDIENCE is missing");

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
    .sign(new TextEncoder().encode(secret));
}
