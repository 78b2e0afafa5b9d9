import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { MasterKey } from "./master-key.ts";

/** Where a secret belongs; a sealed text that is moved to another row does not open. */
export type SealedPlace = { projectId: string; secretId: string };

const VERSION = "v1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `v1.<key id>.<base64url of nonce, ciphertext and tag>`, AES-256-GCM. */
export function sealSecret(key: MasterKey, place: SealedPlace, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.sealingKey, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(describePlace(key, place));
  const sealed = Buffer.concat([nonce, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${key.id}.${sealed.toString("base64url")}`;
}

/** Throws, without any part of either text, when key or place is another or a byte was changed. */
export function openSecret(key: MasterKey, place: SealedPlace, text: string): string {
  const [version, keyId, body, ...rest] = text.split(".");
  if (version !== VERSION || body === undefined || rest.length > 0) {
    throw new Error(
      `The signing secret ${place.secretId} is sealed in a form that this version does not know.`,
    );
  }
  if (keyId !== key.id) {
    throw new Error(`The signing secret ${place.secretId} is sealed with another master key.`);
  }
  try {
    const sealed = Buffer.from(body, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", key.sealingKey, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(describePlace(key, place));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const opened = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]).toString("utf8");
  } catch (error) {
    throw new Error(`The signing secret ${place.secretId} was changed in the store and does not open.`, {
      cause: error,
    });
  }
}

function describePlace(key: MasterKey, { projectId, secretId }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([VERSION, key.id, projectId, secretId]));
}
