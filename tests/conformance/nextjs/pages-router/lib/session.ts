import { jwtVerify, SignJWT } from "jose";
import type { GetServerSidePropsContext } from "next";
import { findUser } from "@/lib/users";

const key = new TextEncoder().encode("a session key of this application");

export async function createSession(res: GetServerSidePropsContext["res"], userId: number) {
  const session = await new SignJWT({ userId })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(key);
  res.setHeader("Set-Cookie", `session=${session}; HttpOnly; SameSite=Lax; Path=/`);
}

export async function getUser(req: GetServerSidePropsContext["req"]) {
  try {
    const { payload } = await jwtVerify<{ userId: number }>(req.cookies.session ?? "", key, {
      algorithms: ["HS256"],
    });
    return findUser(payload.userId);
  } catch {
    return null;
  }
}
