import path from "node:path";
import { z } from "zod";
import { audienceUrl } from "#lib/token/audience.ts";
import { startReqio } from "#tests/start-reqio.ts";
import { demandCommand } from "./commands.ts";

const projectSchema = z.strictObject({ projectId: z.string(), secret: z.string() });
const bodySchema = z.looseObject({
  person: z.unknown().optional(),
  warnings: z.array(z.looseObject({ code: z.string() })).optional(),
  code: z.unknown().optional(),
});

export type Answer = { status: number; body: z.infer<typeof bodySchema> };

/** A running Reqio with a project in it. */
export type Endpoint = {
  origin: string;
  audience: string;
  projectId: string;
  secret: string;
  identify(token: string): Promise<Answer>;
  stop(): Promise<void>;
};

/** Starts the real process with a data folder of its own, signs up and reveals the project's secret. */
export async function startEndpoint(): Promise<Endpoint> {
  const reqio = await startReqio();
  const { origin, dataDir } = reqio;
  const { projectId, secret } = await createProject(dataDir);
  return {
    origin,
    audience: audienceUrl(origin, projectId),
    projectId,
    secret,
    async identify(token) {
      const response = await fetch(`${origin}/api/v1/identify`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ projectId, token }),
      });
      return { status: response.status, body: bodySchema.parse(await response.json()) };
    },
    async stop() {
      await reqio.stop();
    },
  };
}

async function createProject(dataDir: string) {
  const printed = await demandCommand({
    command: [process.execPath, path.join(import.meta.dirname, "create-project.ts")],
    placeholders: {},
    cwd: path.join(import.meta.dirname, "../.."),
    env: { REQIO_DATA_DIR: dataDir },
  });
  return projectSchema.parse(JSON.parse(printed));
}
