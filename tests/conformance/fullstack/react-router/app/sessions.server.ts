import { createCookieSessionStorage } from "react-router";

export const { getSession, commitSession } = createCookieSessionStorage<{ userId: number }>({
  cookie: {
    name: "__session",
    httpOnly: true,
    path: "/",
    sameSite: "lax",
    secrets: ["a session key of this application"],
  },
});
