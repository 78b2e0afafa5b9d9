import { SignJWT } from "jose";

/** Mints the identity token of a signed-in user. */
export async function mintIdentityToken(user) {
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
