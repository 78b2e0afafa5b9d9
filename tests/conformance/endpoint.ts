import { randomInt } from "node:crypto";
import { importHmacKey } from "#lib/token/mint.ts";
import { appendChecksum } from "#lib/token/secret-format.ts";
import { verifyToken } from "#lib/token/verify.ts";

export type Answer = { status: number; body: { person?: unknown; warnings?: unknown; code?: string } };

/** A running Reqio with a project in it. */
export type Endpoint = {
  origin: string;
  audience: string;
  projectId: string;
  secret: string;
  identify(token: string): Promise<Answer>;
  stop(): Promise<void>;
};

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export async function startEndpoint(): Promise<Endpoint> {
  const projectId = "proj_7k2m9x4c1v8b3n6q";
  const origin = "http://localhost:3000";
  const audience = `${origin}/p/${projectId}`;
  const secret = appendChecksum(
    `reqio_sk_${Array.from({ length: 43 }, () => BASE62[randomInt(62)]).join("")}`,
  );
  const key = await importHmacKey(secret);
  return {
    origin,
    audience,
    projectId,
    secret,
    async identify(token) {
      const nowSeconds = Math.floor(Date.now() / 1000);
      const keys = [{ id: "current", key }];
      const verdict = await verifyToken(token, { keys, audience, previousAudiences: [], nowSeconds });
      if (!verdict.valid) return { status: 401, body: { code: verdict.findings[0].code } };
      const { sub, email, plan, monthlyRevenueCents } = verdict.identity;
      const monthlyRevenue =
        monthlyRevenueCents === null ? null : { cents: monthlyRevenueCents, currency: "USD" };
      const person = { id: sub, email, plan, monthlyRevenue };
      return { status: 200, body: { person, warnings: verdict.warnings } };
    },
    async stop() {},
  };
}
