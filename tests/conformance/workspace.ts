import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import { type FillValues, toText } from "#lib/languages/fill.ts";
import { fillVariant } from "#lib/languages/fill-variant.ts";
import type { Form, TraitName } from "#lib/languages/slots.ts";
import { demandCommand, expandAll, type Placeholders } from "./commands.ts";
import type { Endpoint } from "./endpoint.ts";
import { PEOPLE } from "./people.ts";
import { CONFORMANCE_ROOT, type VariantProof } from "./proof.ts";

/** A shown file with its text, as a developer would have saved it. */
export type ShownFile = { name: string; text: string };

/** One variant in one form with one set of traits, in one environment. */
export type Case = {
  language: CompiledLanguage;
  variant: CompiledVariant;
  proof: VariantProof;
  form: Form;
  traits: readonly TraitName[];
  lifetimeSeconds: number;
  placeholders: Placeholders;
  endpoint: Endpoint;
};

/** The files of a form, filled. */
export function showFiles(variant: CompiledVariant, form: Form, values: FillValues): ShownFile[] {
  return fillVariant(variant, form, values).map(({ name, lines }) => ({ name, text: toText(lines) }));
}

/** The files as the dashboard shows them to the project of the endpoint. */
export function showCase({ variant, form, traits, lifetimeSeconds, endpoint }: Case): ShownFile[] {
  return showFiles(variant, form, {
    origin: endpoint.origin,
    projectId: endpoint.projectId,
    lifetimeSeconds,
    traits,
    expressions: {},
  });
}

/** A copy of the test application with the shown files in it. */
export class Workspace {
  readonly folder = mkdtempSync(path.join(tmpdir(), "reqio-conformance-"));
  readonly placeholders: Placeholders;
  readonly #case: Case;
  readonly #appended = new Map<string, string>();

  constructor(shown: Case) {
    this.#case = shown;
    this.placeholders = { ...shown.placeholders, run: this.folder };
    if (shown.proof.app) {
      cpSync(path.join(CONFORMANCE_ROOT, shown.language.id, shown.proof.app), this.folder, {
        recursive: true,
      });
    }
  }

  place(files: readonly ShownFile[]): void {
    for (const { name, text } of files) {
      const target = this.#case.proof.place[name] ?? { path: name, mode: "write" };
      const file = path.join(this.folder, target.path);
      mkdirSync(path.dirname(file), { recursive: true });
      if (target.mode === "append") {
        const before = this.#appended.get(file) ?? readFileSync(file, "utf8");
        this.#appended.set(file, before);
        writeFileSync(file, `${before}\n${text}`);
      } else {
        writeFileSync(file, text);
      }
    }
  }

  /** Variables of every command; `secret` null leaves it out. */
  variables(secret: string | null, port = "0", people = PEOPLE): Record<string, string> {
    const { endpoint, traits, variant, proof, form } = this.#case;
    const stock = traits.every((trait) => variant.defaults.traits.includes(trait));
    return {
      ...expandAll(proof.env, { ...this.placeholders, port }),
      ...(secret === null ? {} : { REQIO_SECRET: secret }),
      REQIO_AUDIENCE: endpoint.audience,
      REQIO_PROJECT_ID: endpoint.projectId,
      CONFORMANCE_PEOPLE: JSON.stringify(people),
      CONFORMANCE_TRAITS: stock ? "stock" : "all",
      CONFORMANCE_FORM: form,
      PORT: port,
    };
  }

  async build(): Promise<void> {
    await this.#runAll(this.#case.proof.build);
  }

  async prepare(): Promise<void> {
    await this.build();
    await this.#runAll(this.#case.proof.prepare);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #runAll(commands: readonly (readonly string[])[]): Promise<void> {
    for (const command of commands) {
      await demandCommand({
        command,
        placeholders: this.placeholders,
        cwd: this.folder,
        env: this.variables(this.#case.endpoint.secret),
        timeoutMs: 300_000,
      });
    }
  }
}
