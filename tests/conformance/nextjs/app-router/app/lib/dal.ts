import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { decrypt } from "@/app/lib/session";
import { findUser } from "@/app/lib/users";

// The data access layer of Next's own guide to authentication.
export const getUser = cache(async () => {
  const session = (await cookies()).get("session")?.value;
  const payload = session ? await decrypt(session) : null;
  return payload ? findUser(payload.userId) : null;
});
