import { REQIO_AUDIENCE, REQIO_SECRET } from "astro:env/server";
import { SignJWT } from "jose";

/** Mints the identity token of a signed-in user: Astro.locals.user. */
export async function mintIdentityToken(user: NonNullable<App.Locals["user"]>) {
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
    aud: REQIO_AUDIENCE,
    iat: now,
    exp: now + 300,
  })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(REQIO_SECRET));
}
