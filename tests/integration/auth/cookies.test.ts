import { auth, createAuth } from "#lib/auth/auth.ts";
import { storeKind } from "#lib/db/store.ts";
import { expect, PASSWORD, test } from "./account.ts";

test("with an https origin every cookie is __Host-, Secure, for this host and all paths", async ({
  account,
  db,
}) => {
  const https = createAuth({
    db,
    type: storeKind(),
    origin: "https://reqio.app",
    secret: "another secret of the sessions, for https",
  });
  const body = { email: account.email, password: PASSWORD };
  const opened = await https.api.signInEmail({ body, returnHeaders: true });
  const cookies = opened.headers.getSetCookie();
  expect(cookies.map((cookie) => cookie.split("=", 1)[0])).toEqual(["__Host-reqio.session_token"]);
  const headers = new Headers({ cookie: cookies[0]?.split(";", 1)[0] ?? "" });
  const closed = await https.api.signOut({ headers, returnHeaders: true });
  for (const cookie of [...cookies, ...closed.headers.getSetCookie()]) {
    expect(cookie).toMatch(/^__Host-/);
    expect(cookie).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toMatch(/domain/i);
  }
});

test("on http the cookie carries neither prefix nor Secure, or a browser would drop it", async ({
  account,
}) => {
  const body = { email: account.email, password: PASSWORD };
  const opened = await auth().api.signInEmail({ body, returnHeaders: true });
  expect(opened.headers.getSetCookie().join()).toMatch(
    /^reqio\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
});
