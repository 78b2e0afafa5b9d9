import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import type { Block } from "./blocks.ts";
import { claimsPage } from "./claims-page.ts";
import type { DocsContext, DocsPage } from "./docs-page.ts";
import { findingsPage } from "./findings-page.ts";
import { httpPage } from "./http-page.ts";
import { describeLanguage } from "./language-pages.ts";
import { matrixPage } from "./matrix-page.ts";
import { overviewPage } from "./overview-page.ts";
import { rotationPage } from "./rotation-page.ts";
import { signingSecretPage } from "./signing-secret-page.ts";
import { widgetPage } from "./widget-page.ts";

/** Every page there is, in the order in which one reads them. */
export function listPages(languages: readonly CompiledLanguage[]): DocsPage[] {
  return [
    overviewPage,
    claimsPage,
    signingSecretPage,
    widgetPage,
    rotationPage,
    ...languages.flatMap(describeLanguage),
    findingsPage,
    httpPage,
    matrixPage,
  ];
}

export type FoundPage = {
  page: DocsPage;
  blocks: Block[];
  previous: DocsPage | undefined;
  next: DocsPage | undefined;
};

/** A page with its content and its neighbours; null where there is none at this path. */
export async function findPage(path: string, context: DocsContext): Promise<FoundPage | null> {
  const pages = listPages(context.languages);
  const index = pages.findIndex((candidate) => candidate.path === path);
  const page = pages[index];
  if (!page) return null;
  return { page, blocks: await page.build(context), previous: pages[index - 1], next: pages[index + 1] };
}

export function hasPage(path: string, languages: readonly CompiledLanguage[]): boolean {
  return listPages(languages).some((page) => page.path === path);
}
