import { appendFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { demandCommand, startCommand, stopCommand } from "#tests/conformance/commands.ts";
import { listEnvironments, prepareEnvironment } from "#tests/conformance/environments.ts";
import { readProof } from "#tests/conformance/proof.ts";
import { findFreePort } from "#tests/start-reqio.ts";
import { expect } from "./fixtures.ts";

/** `django-admin startproject mysite`, as Django's tutorial calls it and so the files do, with the conformance run's pinned Django. */
export class Shop {
  readonly #folder: string;
  readonly #python: string;
  readonly #variables: Record<string, string>;
  #port: number | null = null;
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

  /** Starts it, or starts it anew, with `changed` in its environment from now on; its address stays. */
  async serve(changed: Record<string, string> = {}): Promise<string> {
    Object.assign(this.#variables, changed);
    if (this.#server) await stopCommand(this.#server);
    this.#port ??= await findFreePort();
    const origin = `http://127.0.0.1:${this.#port}`;
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
