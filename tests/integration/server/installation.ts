import { type IncomingHttpHeaders, request as sendRequest } from "node:http";
import { openKeys } from "#lib/data/open-keys.ts";
import { revealSigningSecret } from "#lib/data/signing-secrets.ts";
import { openStore } from "#lib/db/open-store.ts";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { leaveStore, NOW, signUpOwner, type TestEnvironment } from "#tests/integration/stores.ts";
import { type RunningReqio, startReqio } from "#tests/start-reqio.ts";

/** A running process with one project in its store. */
export type Installation = RunningReqio & {
  projectId: string;
  secret: string;
  /** A good token of this project, changed by what is given. */
  mint: (changes?: Record<string, unknown>) => Promise<string>;
  identify: (token: string, projectId?: string) => Promise<Answer>;
};

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

export type RawRequest = {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  /** Sent one by one; without a Content-Length header they travel as chunks. */
  body?: readonly (string | Uint8Array)[];
};

/** Makes account, project and secret as the dashboard would, then starts the process on that store. */
export async function startInstallation(
  store: TestEnvironment,
  environment: Record<string, string> = {},
): Promise<Installation> {
  const db = await openStore(store);
  await openKeys(store);
  const { member, projectId } = await signUpOwner(db, "owner@example.com");
  const revealed = await revealSigningSecret(member, projectId, "env", NOW);
  await leaveStore();
  if (!revealed.ok) throw new Error(`no secret: ${revealed.reason}`);

  const reqio = await startReqio({ ...variablesOf(store), ...environment });
  const key = await importHmacKey(revealed.secret);
  const mint = (changes: Record<string, unknown> = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: "user_1", aud: `${reqio.origin}/p/${projectId}`, iat: now, exp: now + 300 };
    return mintToken({ ...claims, ...changes }, key);
  };
  const identify = (token: string, id = projectId) => postIdentify(reqio.origin, { projectId: id, token });
  return { ...reqio, projectId, secret: revealed.secret, mint, identify };
}

export function postIdentify(origin: string, body: unknown): Promise<Answer> {
  return send(origin, {
    method: "POST",
    path: "/api/v1/identify",
    headers: { "Content-Type": "application/json" },
    body: [JSON.stringify(body)],
  });
}

/** A request as it is written, Host and all, which fetch would not let through. */
export function send(
  origin: string,
  { method = "GET", path = "/", headers = {}, body = [] }: RawRequest,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const request = sendRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on("error", reject);
    for (const part of body) request.write(part);
    request.end();
  });
}

/** The environment of a process on this store. */
export function variablesOf({
  dataDir,
  databaseUrl,
  masterKey,
  betterAuthSecret,
}: TestEnvironment): Record<string, string> {
  return {
    REQIO_DATA_DIR: dataDir,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    ...(masterKey === null ? {} : { REQIO_MASTER_KEY: masterKey }),
    ...(betterAuthSecret === null ? {} : { BETTER_AUTH_SECRET: betterAuthSecret }),
  };
}
