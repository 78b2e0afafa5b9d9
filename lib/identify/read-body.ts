import { z } from "zod";
import { createFinding, type Finding } from "#lib/token/findings.ts";
import { MAX_BODY_BYTES } from "./limits.ts";

const bodySchema = z.object({ projectId: z.string(), token: z.string() });

export type IdentifyBody = z.infer<typeof bodySchema>;

type BodyResult = { ok: true; body: IdentifyBody } | { ok: false; finding: Finding };

/** The bytes of a body as they arrive: a web Request's stream, or a socket's. */
export type BodyChunks = AsyncIterable<Uint8Array>;

/** Reads the body as far as it may go: what counts are the bytes that arrive, whatever Content-Length says. */
export async function readBody(chunks: BodyChunks | null): Promise<BodyResult> {
  const bytes = await readBytes(chunks);
  if (bytes === null) return { ok: false, finding: createFinding("body_too_large") };
  const parsed = bodySchema.safeParse(parseJson(bytes));
  return parsed.success
    ? { ok: true, body: parsed.data }
    : { ok: false, finding: createFinding("body_invalid") };
}

async function readBytes(arriving: BodyChunks | null): Promise<Uint8Array | null> {
  if (!arriving) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of arriving) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  const [first] = chunks;
  return chunks.length === 1 && first ? first : concatenate(chunks, size);
}

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** The value, or undefined for what is no JSON in UTF-8 (RFC 8259, 8.1). */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
