import type { GetServerSideProps } from "next";
import { createSession } from "@/lib/session";
import { findUserByName } from "@/lib/users";

export const getServerSideProps = (async ({ query, res }) => {
  const user = findUserByName(String(query.person));
  if (!user) return { notFound: true };
  await createSession(res, user.id);
  return { props: {} };
}) satisfies GetServerSideProps;

export default function SignIn() {
  return <p>Signed in.</p>;
}
