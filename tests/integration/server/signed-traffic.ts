import { setTimeout as wait } from "node:timers/promises";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { postIdentify } from "#tests/integration/server/installation.ts";

/** A token that was sent, and what became of it. Times are epoch milliseconds. */
export type Sent = { secret: string; status: number; sentAt: number; answeredAt: number };

/** An application's server as it goes on minting: it signs with the secret in its environment. */
export type Application = {
  secret: string;
  sent: Sent[];
  /** Ends it once the last answer is there. */
  stop: () => Promise<void>;
};

const PAUSE_MS = 15;

export async function mintAndSend(
  { origin, audience, projectId }: { origin: string; audience: string; projectId: string },
  secret: string,
): Promise<Sent> {
  const sentAt = Date.now();
  const iat = Math.floor(sentAt / 1_000);
  const claims = { sub: "user_1", aud: audience, iat, exp: iat + 300 };
  const token = await mintToken(claims, await importHmacKey(secret));
  const { status } = await postIdentify(origin, { projectId, token });
  return { secret, status, sentAt, answeredAt: Date.now() };
}

export function startApplication(to: Parameters<typeof mintAndSend>[0], secret: string): Application {
  let running = true;
  const application: Application = { secret, sent: [], stop: () => Promise.resolve() };
  const run = async () => {
    while (running) {
      application.sent.push(await mintAndSend(to, application.secret));
      await wait(PAUSE_MS);
    }
  };
  const ended = run();
  application.stop = () => {
    running = false;
    return ended;
  };
  return application;
}
