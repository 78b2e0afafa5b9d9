import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { findSigningSecrets } from "#lib/token/secret-format.ts";
import { copy } from "../clipboard.ts";
import { expect, test } from "../fixtures.ts";
import { connect, openIdentity, rows } from "./integration.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const run = promisify(execFile);

/** As it is pasted, with the values of step 1 set. */
function runIn(shell: string, line: string, environment: Record<string, string>) {
  const options = { env: { ...process.env, ...environment } };
  return run(shell, ["-c", line], options).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

async function copyCommand(page: Page): Promise<string> {
  const line = await copy(page, "Copy command");
  expect(line).not.toContain("\n");
  expect(findSigningSecrets(line)).toEqual([]);
  return line;
}

for (const shell of ["dash", "bash"]) {
  test(`the terminal command gives a first green in ${shell}`, async ({ page, member, reqio }) => {
    const shop = await connect(page, reqio, member);
    await openIdentity(page, member);
    const line = await copyCommand(page);
    const { stdout, stderr } = await runIn(shell, line, {
      REQIO_SECRET: shop.secret,
      REQIO_AUDIENCE: shop.audience,
    });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      person: { id: "preview_terminal" },
      preview: true,
      warnings: [],
    });
    await expect(rows(page)).toContainText("A test token was verified.");
  });

  test(`it fails loudly in ${shell} where a value is missing, and sends nothing`, async ({
    page,
    member,
    reqio,
  }) => {
    const shop = await connect(page, reqio, member);
    await openIdentity(page, member);
    const line = await copyCommand(page);
    const values = { REQIO_SECRET: shop.secret, REQIO_AUDIENCE: shop.audience };
    for (const missing of ["REQIO_SECRET", "REQIO_AUDIENCE"]) {
      const { stdout, stderr, ...failed } = await runIn(shell, line, { ...values, [missing]: "" });
      expect(stderr).toContain(`${missing} is not set in this shell`);
      expect(failed).toMatchObject({ code: 1 });
      expect(stdout).toBe("");
    }
    await expect(rows(page)).toHaveCount(0);
  });

  test(`a secret with a line break, or longer than a block, is told by its cause in ${shell}`, async ({
    page,
    member,
    reqio,
  }) => {
    const shop = await connect(page, reqio, member);
    await openIdentity(page, member);
    const line = await copyCommand(page);
    const mistakes = [
      [`${shop.secret}\n`, "Signed with the secret and a line break at its end"],
      [`REQIO_SECRET=${shop.secret}`, "Signed with the secret and REQIO_SECRET= before it"],
    ] as const;
    for (const [secret, cause] of mistakes) {
      // Again while another is looked into: at most one a second is.
      await expect(async () => {
        const { stdout } = await runIn(shell, line, { REQIO_SECRET: secret, REQIO_AUDIENCE: shop.audience });
        expect(JSON.parse(stdout)).toMatchObject({ status: 401, code: "signature_invalid" });
        await expect(rows(page).first().getByRole("heading")).toHaveText(cause, { timeout: 1_000 });
      }).toPass();
    }
  });
}

test("the palette copies it", async ({ page, member }) => {
  await openIdentity(page, member);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" }).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("terminal command");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Copy command" })).toBeFocused();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("openssl");
});
