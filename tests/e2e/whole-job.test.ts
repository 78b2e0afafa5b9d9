import { appendFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { decodeToken } from "#lib/token/decode.ts";
import { demandCommand, startCommand, stopCommand } from "#tests/conformance/commands.ts";
import {
  findMissingToolchain,
  listEnvironments,
  prepareEnvironment,
} from "#tests/conformance/environments.ts";
import { readProof } from "#tests/conformance/proof.ts";
import { findFreePort } from "#tests/start-reqio.ts";
import { expect, test } from "./fixtures.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("from sign-up to a token that verifies, with a fresh Django project", async ({
  page,
  member,
  reqio,
}) => {
  test.setTimeout(600_000);
  expect(await findMissingToolchain("python"), "what Python lacks on this machine").toBeNull();

  // The dashboard: the values, then the code, all by the clipboard.
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.getByText("Signed with your secret.")).toBeVisible();
  const environment = await copy(page, "Copy with secret");
  const previewToken = await copy(page, "Copy token");
  await page
    .getByRole("navigation", { name: "Language" })
    .getByRole("link", { name: "Python", exact: true })
    .click();
  await page
    .getByRole("navigation", { name: "Framework" })
    .getByRole("link", { name: "Django", exact: true })
    .click();
  await expect(page).toHaveURL(/lang=python&framework=django$/);
  const djangoToken = decodeToken(await copyWhen(page, "Copy token", (token) => token !== previewToken));
  const files: Record<string, string> = {};
  for (const name of await page.getByRole("tablist", { name: "Files" }).getByRole("tab").allTextContents()) {
    await page
      .getByRole("tablist", { name: "Files" })
      .getByRole("tab")
      .nth(Object.keys(files).length)
      .click();
    files[name] = await copy(page, "Copy", page.locator("#mint"));
  }
  const tag = await copy(page, "Copy", page.locator("#tag"));

  // The developer's side: a project as Django makes it, those files in it, those values in its environment.
  const shop = await Shop.create(environment);
  try {
    await shop.place(files, tag);
    await shop.manage("migrate", "--verbosity", "0");
    const session = await shop.signIn("grace", "grace@example.com");
    const origin = await shop.serve();

    expect((await fetch(`${origin}/reqio/token`)).status).toBe(204);
    const answer = await fetch(`${origin}/reqio/token`, { headers: { cookie: `sessionid=${session}` } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const { token }: { token: string } = await answer.json();
    const html = await (await fetch(`${origin}/`)).text();
    expect(html).toContain(`data-project-id="${member.projectId}"`);
    expect(html).toContain('data-identity-url="/reqio/token"');

    // Reqio's side: the token verifies, and says what the preview said.
    const identified = await fetch(`${reqio.origin}/api/v1/identify`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ projectId: member.projectId, token }),
    });
    expect(identified.status).toBe(200);
    expect(await identified.json()).toMatchObject({
      person: { id: "1", email: "grace@example.com", plan: null, monthlyRevenue: null },
      warnings: [],
    });
    const minted = decodeToken(token);
    expect(minted?.header).toEqual(djangoToken?.header);
    const shapeOf = (payload: object | undefined) => {
      const claims = new Map(Object.entries(payload ?? {}));
      const lifetime = Number(claims.get("exp")) - Number(claims.get("iat"));
      return { names: [...claims.keys()], aud: claims.get("aud"), lifetime };
    };
    expect(shapeOf(minted?.payload)).toEqual(shapeOf(djangoToken?.payload));
  } finally {
    await shop.remove();
  }
});

/** Presses a copy button and gives what the clipboard then holds. */
async function copy(page: Page, name: string, place: Pick<Page, "getByRole"> = page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await place.getByRole("button", { name, exact: true }).first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe("");
  return page.evaluate(() => navigator.clipboard.readText());
}

async function copyWhen(page: Page, name: string, good: (text: string) => boolean): Promise<string> {
  let text = "";
  await expect
    .poll(async () => {
      text = await copy(page, name);
      return good(text);
    })
    .toBe(true);
  return text;
}

/** `django-admin startproject mysite`, as Django's tutorial calls it and so the files do, with the conformance run's pinned Django. */
class Shop {
  readonly #folder: string;
  readonly #python: string;
  readonly #variables: Record<string, string>;
  #server: ReturnType<typeof startCommand> | null = null;

  private constructor(folder: string, python: string, variables: Record<string, string>) {
    this.#folder = folder;
    this.#python = python;
    this.#variables = variables;
  }

  static async create(environment: string): Promise<Shop> {
    const proof = readProof("python");
    const [newest] = await listEnvironments("python", proof);
    if (!newest) throw new Error("there is no Python");
    const { python = "python3", cache = "" } = await prepareEnvironment(
      "python",
      proof,
      proof.variants.django ?? null,
      newest,
    );
    const folder = await mkdtemp(path.join(tmpdir(), "reqio-shop-"));
    const values = Object.fromEntries(
      environment
        .trim()
        .split("\n")
        .map((line) => line.split(/=(.*)/s, 2)),
    );
    const shop = new Shop(folder, python, { PYTHONPATH: cache, PYTHONDONTWRITEBYTECODE: "1", ...values });
    await shop.#run("-m", "django", "startproject", "mysite", ".");
    return shop;
  }

  /** New files are written, lines for files that Django made are put at their end, as the dashboard says. */
  async place(files: Record<string, string>, tag: string): Promise<void> {
    // A page of the developer's own for the tag to stand on.
    const page = { "templates/page.html": `<!doctype html><title>Shop</title>${tag}` };
    for (const [name, text] of Object.entries({ ...files, ...page })) {
      const file = path.join(this.#folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await appendFile(file, `\n${text}`);
    }
    const urls = path.join(this.#folder, "mysite", "urls.py");
    const route = 'urlpatterns.append(path("", TemplateView.as_view(template_name="page.html")))';
    await appendFile(urls, `\nfrom django.views.generic import TemplateView\n\n${route}\n`);
  }

  async manage(...words: string[]): Promise<string> {
    return this.#run("manage.py", ...words);
  }

  /** A user of Django's stock model, and the session a sign-in would give. */
  async signIn(username: string, email: string): Promise<string> {
    const program = [
      "from django.contrib.auth.models import User",
      "from django.test import Client",
      "client = Client()",
      `client.force_login(User.objects.create_user("${username}", "${email}"))`,
      'print(client.cookies["sessionid"].value)',
    ].join("\n");
    return (await this.manage("shell", "--command", program)).trim().split("\n").at(-1) ?? "";
  }

  async serve(): Promise<string> {
    const origin = `http://127.0.0.1:${await findFreePort()}`;
    this.#server = startCommand({
      command: [this.#python, "manage.py", "runserver", "--noreload", new URL(origin).host],
      placeholders: {},
      cwd: this.#folder,
      env: this.#variables,
    });
    await expect.poll(() => fetch(origin).then(Boolean, () => false), { timeout: 60_000 }).toBe(true);
    return origin;
  }

  async remove(): Promise<void> {
    if (this.#server) await stopCommand(this.#server);
    await rm(this.#folder, { recursive: true, force: true });
  }

  #run(...words: string[]): Promise<string> {
    return demandCommand({
      command: [this.#python, ...words],
      placeholders: {},
      cwd: this.#folder,
      env: this.#variables,
    });
  }
}
