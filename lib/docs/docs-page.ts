import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import type { Block } from "./blocks.ts";

/** What the content of a page depends on. */
export type DocsContext = {
  languages: readonly CompiledLanguage[];
  /** This installation's public origin. */
  origin: string;
  /** The id of the reader's project, or the placeholder. */
  projectId: string;
};

export type DocsGroup = "Start" | "Languages" | "Reference";

/** A page before its content is built: enough for navigation, search and lists. */
export type DocsPage = {
  /** Such as `/docs/python/django`. */
  path: string;
  /** In navigation and lists. */
  name: string;
  /** Above the page. */
  title: string;
  /** In one sentence: under the title, in lists, for search engines. */
  description: string;
  group: DocsGroup;
  /** The page that it lies under in the navigation. */
  parent?: string;
  build: (context: DocsContext) => Block[] | Promise<Block[]>;
};
