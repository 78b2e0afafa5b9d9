import { betterAuth } from "better-auth";
import { nextCookies } from "better-auth/next-js";
import { organization } from "better-auth/plugins/organization";
import { type Store, type StoreKind, store, storeKind } from "#lib/db/store.ts";
import { environment } from "#lib/env.ts";
import { authSecret } from "./auth-secret.ts";
import { disabledPaths } from "./disabled-paths.ts";
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./password-rules.ts";
import { ADDRESS_HEADER } from "./request-headers.ts";

/** A session ends this long after sign-in, however busy: pages cannot renew a cookie while they render. */
const SESSION_SECONDS = 30 * 24 * 3600;

type Auth = ReturnType<typeof createAuth>;

// By store: an installation has one, a test opens several.
const instances = new WeakMap<Store, Auth>();

/** Better Auth on the open store. Only this folder talks to it. */
export function auth(): Auth {
  const known = instances.get(store());
  if (known !== undefined) return known;
  const made = createAuth({
    db: store(),
    type: storeKind(),
    origin: environment().origin,
    secret: authSecret(),
  });
  instances.set(store(), made);
  return made;
}

export function createAuth(settings: { db: Store; type: StoreKind; origin: string; secret: string }) {
  const https = settings.origin.startsWith("https://");
  return betterAuth({
    appName: "Reqio",
    baseURL: settings.origin,
    secret: settings.secret,
    database: { db: settings.db, type: settings.type, transaction: true },
    telemetry: { enabled: false },
    logger: { level: "error" },
    disabledPaths,
    emailAndPassword: {
      enabled: true,
      // An account comes with its organisation and project, in one transaction of the data layer.
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
    },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: {
        // Better Auth's own freshness counts from the session's creation, which a step-up cannot move.
        verifiedAt: {
          type: "number",
          bigint: true,
          required: false,
          input: false,
          defaultValue: () => Date.now(),
        },
      },
    },
    advanced: {
      // Better Auth prefixes `__Secure-` by itself; `__Host-` also shuts out cookies set by a sister domain.
      useSecureCookies: false,
      cookiePrefix: https ? "__Host-reqio" : "reqio",
      defaultCookieAttributes: { secure: https, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Both are off when NODE_ENV or TEST says so, unless they are set.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    plugins: [organization({ allowUserToCreateOrganization: false }), closedToHttp, nextCookies()],
  });
}

// `disabledPaths` cannot name an endpoint that has a parameter in its path, nor one that an upgrade brings.
const closedToHttp = {
  id: "closed-to-http",
  onRequest: async () => ({ response: new Response("Not Found", { status: 404 }) }),
};

/** As Better Auth hashes: scrypt, salted. */
export async function hashPassword(password: string): Promise<string> {
  const context = await auth().$context;
  return context.password.hash(password);
}
