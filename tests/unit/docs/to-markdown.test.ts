import { expect, test } from "@playwright/test";
import { type Block, paragraph } from "#lib/docs/blocks.ts";
import { writeLlmsText, writeMissing, writeTwin, writeWholeDocs } from "#lib/docs/llms.ts";
import { listPages } from "#lib/docs/pages.ts";
import { toMarkdown } from "#lib/docs/to-markdown.ts";
import { toText } from "#lib/languages/fill.ts";
import { fillVariant } from "#lib/languages/fill-variant.ts";
import { visitorContext } from "./docs-context.ts";

const head = { title: "Title", description: "What it is." };
const write = (blocks: Block[]) => toMarkdown(head, blocks, "https://identity.example");

test("the twin of a page holds every file of every form, character by character", async () => {
  const context = await visitorContext();
  for (const language of context.languages) {
    for (const variant of language.variants) {
      const path =
        variant.kind === "framework" ? `/docs/${language.id}/${variant.id}` : `/docs/${language.id}`;
      const twin = (await writeTwin(path, context)) ?? "";
      for (const form of variant.forms) {
        const { lifetimeSeconds, traits } = variant.defaults;
        const values = { ...context, lifetimeSeconds, traits, expressions: {} };
        for (const { name, lines } of fillVariant(variant, form, values)) {
          expect(twin, `${path}: ${name}`).toContain(`\n${toText(lines).trimEnd()}\n`);
        }
      }
    }
  }
});

test("links lead to the twins of other pages, and anchors stay", () => {
  const text = write([
    paragraph(
      "See [claims](/docs/claims), [one](/docs/findings#exp_past), [here](#x), [there](https://a.example/).",
    ),
  ]);
  expect(text).toContain("[claims](https://identity.example/docs/claims.md)");
  expect(text).toContain("[one](https://identity.example/docs/findings.md#exp_past)");
  expect(text).toContain("[here](#x), [there](https://a.example/)");
});

test("words out of a table mean nothing in Markdown, and codes stay readable", () => {
  const text = write([{ kind: "paragraph", text: ["a *b* <c> [d](e) `f` exp_past preview_ \\"] }]);
  expect(text).toContain("a \\*b\\* \\<c\\> \\[d\\](e) \\`f\\` exp_past preview\\_ \\\\");
});

test("a cell keeps its bars and code keeps its fences", () => {
  const text = write([
    { kind: "table", label: "t", head: ["a"], rows: [[[{ code: "x | y" }]]] },
    { kind: "code", name: "n.md", info: "md", text: "```\ninner\n```\n" },
  ]);
  expect(text).toContain("| `x \\| y` |");
  expect(text).toContain("````md\n```\ninner\n```\n````");
});

test("llms.txt names every page, llms-full.txt holds every page, and a missing one lists what there is", async () => {
  const context = await visitorContext();
  const [list, missing, whole] = [
    writeLlmsText(context),
    writeMissing(context),
    await writeWholeDocs(context),
  ];
  for (const { path, title } of listPages(context.languages)) {
    expect(list).toContain(`(https://identity.example${path}.md)`);
    expect(missing).toContain(`(https://identity.example${path}.md)`);
    expect(whole).toContain(`# ${title}\n`);
  }
  expect(list).toMatch(/^# Reqio Identity\n\n> /);
});
