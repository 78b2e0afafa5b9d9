import { SignJWT } from "jose";

const secret = process.env.REQIO_SECRET ?? "";
if (secret.length < 32) {
  throw new Error("REQIO_SECRET is missing or shorter than 32 characters");
}

const now = Math.floor(Date.now() / 1000);
const token = await new SignJWT({
  sub: String(user.id), // user: whoever is signed in
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
