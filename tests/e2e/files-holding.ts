import { glob, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "./fixtures.ts";

/** The files below a folder that hold a text: none, if it is not to be found there. */
export async function filesHolding(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  let read = 0;
  for await (const file of glob("**/*", { cwd: folder, withFileTypes: true })) {
    if (!file.isFile()) continue;
    read += 1;
    const name = path.join(file.parentPath, file.name);
    if ((await readFile(name)).includes(text)) found.push(name);
  }
  expect(read, `files in ${folder}`).toBeGreaterThan(0);
  return found;
}
