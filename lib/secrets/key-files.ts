import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";

/** Beside the database's folder, never in it: a copy of the database alone opens nothing. */
export function keyFilePath(dataDir: string, name: "master-key" | "better-auth-secret"): string {
  return join(resolve(dataDir), "keys", name);
}

/** The text of a key file without its line break, or null where there is none. */
export function readKeyFile(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Makes 32 random bytes in base64 and keeps them; fails where the file is already there. */
export function createKeyFile(path: string): string {
  const key = randomBytes(32).toString("base64");
  const folder = join(path, "..");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, `${key}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(folder);
  return key;
}

// A key whose folder entry is lost in a power cut would leave sealed secrets that nothing opens.
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
