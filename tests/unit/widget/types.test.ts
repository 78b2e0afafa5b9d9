import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

const root = path.join(import.meta.dirname, "../../..");

/** What somebody writes who has put reqio.d.ts among the own sources. Each refusal is expected by its line. */
const APPLICATION = `
async function start(getToken: () => Promise<string | null>): Promise<void> {
  const person = await window.Reqio.identify(getToken);
  const text: string = person ? person.id + (person.plan ?? "") : "nobody";
  const cents: number | undefined = person?.monthlyRevenue?.cents;
  console.log(text, cents, window.Reqio.person?.email);
  await window.Reqio.identify("eyJ");
  await window.Reqio.identify(null);
  await window.Reqio.reset();
  window.Reqio.init?.({ projectId: "proj_1", origin: "https://reqio.app", identityUrl: "/reqio/token" });
}

window.addEventListener("reqio:identified", ({ detail }) => {
  console.log(detail.person.id.length, detail.warnings.map(({ code }) => code));
});
window.addEventListener("reqio:error", ({ detail }) => console.log(detail.code.length, detail.message));

// @ts-expect-error a promise in place of the function that gives one is never renewed
window.Reqio.identify(Promise.resolve("eyJ"));
// @ts-expect-error nobody is null
window.Reqio.identify(undefined);
// @ts-expect-error the project is missing
window.Reqio.init?.({ origin: "https://reqio.app" });
// @ts-expect-error the widget alone says who is identified
window.Reqio.person = null;

void start;
`;

test("reqio.d.ts types an application, and the single-page snippet fits it", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "reqio-types-"));
  try {
    await copyFile(path.join(root, "public/reqio.d.ts"), path.join(folder, "reqio.d.ts"));
    await copyFile(path.join(root, "lib/languages/browser/reqio.js"), path.join(folder, "reqio.js"));
    await writeFile(path.join(folder, "application.ts"), APPLICATION);
    const compilerOptions = {
      target: "ES2022",
      module: "ESNext",
      moduleResolution: "bundler",
      strict: true,
      skipLibCheck: false,
      // The snippet is JavaScript, without types of its own.
      checkJs: true,
      noImplicitAny: false,
      noEmit: true,
      types: [],
    };
    await writeFile(
      path.join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["*.ts", "*.js"] }),
    );
    const compiler = path.join(root, "node_modules/typescript/bin/tsc");
    const output = await promisify(execFile)(process.execPath, [compiler, "-p", folder]).then(
      () => "",
      (error: { stdout: string }) => error.stdout,
    );
    expect(output).toBe("");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
