import { SignJWT } from "jose";
import type { User } from "./user.js"; // your own user type

export async function mintIdentityToken(user: User): Promise<string> {
  const secret = process.env.REQIO_SECRET ?? "";
  if (secret.length < 32) {
    throw new Error("REQIO_SECRET is missing or shorter than 32 characters");
  }

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
    aud: "https://reqio.app/p/YOUR_PROJECT_ID",
    iat: now,
    exp: now + 300,
  })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(secret));
}
