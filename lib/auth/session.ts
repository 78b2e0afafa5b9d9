import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { store, toAuthTime } from "#lib/db/store.ts";
import { auth } from "./auth.ts";
import type { Member } from "./member.ts";
import { toLocalPath } from "./next-path.ts";
import { ADDRESS_HEADER, PATH_HEADER } from "./request-headers.ts";

/** Looked up once per request, however many parts of a page ask. */
const findSession = cache(async () => {
  const sent = await headers();
  const found = await auth().api.getSession({ headers: sent });
  if (found === null) return null;
  const member: Member = {
    kind: "member",
    userId: found.user.id,
    sessionId: found.session.id,
    verifiedAt: found.session.verifiedAt ?? 0,
    address: sent.get(ADDRESS_HEADER) ?? "",
  };
  return { member, email: found.user.email };
});

/** The member whose browser sent this request, or null. */
export async function currentMember(): Promise<Member | null> {
  return (await findSession())?.member ?? null;
}

/** Whether a session, looked up a while ago, still holds: for what outlives the request that it came with. */
export async function isSessionOpen(member: Member, now: number): Promise<boolean> {
  const found = await store()
    .selectFrom("session")
    .select("id")
    .where("id", "=", member.sessionId)
    .where("expiresAt", ">", toAuthTime(now))
    .executeTakeFirst();
  return found !== undefined;
}

/** The member, or the sign-in page, which leads back to where the request went. */
export async function requireMember(): Promise<Member> {
  const member = await currentMember();
  return member ?? redirect(await signInAddress());
}

/** The e-mail that the account menu shows. */
export async function requireEmail(): Promise<string> {
  const session = await findSession();
  return session?.email ?? redirect(await signInAddress());
}

async function signInAddress(): Promise<string> {
  const path = toLocalPath((await headers()).get(PATH_HEADER));
  return path === null || path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
}
