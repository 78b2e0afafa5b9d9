import "server-only";
import { jwtVerify, SignJWT } from "jose";
import { cookies } from "next/headers";

const key = new TextEncoder().encode("a session key of this application");

export async function createSession(userId: number) {
  const session = await new SignJWT({ userId })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(key);
  (await cookies()).set("session", session, { httpOnly: true, sameSite: "lax", path: "/" });
}

export async function decrypt(session: string) {
  try {
    return (await jwtVerify<{ userId: number }>(session, key, { algorithms: ["HS256"] })).payload;
  } catch {
    return null;
  }
}
