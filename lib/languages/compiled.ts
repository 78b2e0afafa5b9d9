import type { ExpressionRules } from "./expressions.ts";
import type { Fix } from "./fixes.ts";
import type { Run } from "./runs.ts";
import type { Claim, ExpressionSlot, Form, SlotName, TraitName } from "./slots.ts";

/** k keyword, s string, f function or name, n number, c comment: the CSS class is `tok-` and this letter. */
export type TokenClass = "k" | "s" | "f" | "n" | "c";

/** Plain text, text with a class, or a slot that `fillFile` puts a value into. */
export type CompiledPart =
  | string
  | [text: string, tokenClass: TokenClass]
  | { slot: SlotName; class?: TokenClass };

export type CompiledLine = {
  parts: CompiledPart[];
  /** Traits this line belongs to: it is left out when all of them are off. */
  traits?: TraitName[];
  /** The trait whose switch sits in the gutter of this line. */
  switch?: TraitName;
  /** Claims this line stands for beyond those of its slots. */
  claims?: Claim[];
  /** In a file whose other lines only show the place: this line is to be taken over. */
  added?: true;
};

/**
 * Step of the dashboard a file belongs to: `tag` carries the widget's script tag (step 3), `check` is a test for the
 * developer's own CI, the others mint (step 2).
 */
export type FileRole = "mint" | "call" | "values" | "tag" | "check";

/** One file, highlighted once. Plain JSON: it travels to the browser as it is. */
export type CompiledFile = {
  /** Path shown above the code and used for downloads, as in the developer's project. */
  name: string;
  role: FileRole;
  /** `add`: the lines go into a file the framework already has; `create`: the file is new. */
  change: "create" | "add";
  forms: Form[];
  /** Of a check: how it is run. */
  command?: string;
  expression: ExpressionRules;
  /** What each slot says in the source: the expressions a fresh snippet shows. */
  slots: Partial<Record<SlotName, string>>;
  lines: CompiledLine[];
};

export type InstallCommand = {
  manager: string;
  /** One line for a terminal; with `into` the lines for that file. */
  command: string;
  into?: string;
  /** Versions the command brings today, where they are newer than those of the recorded run. */
  installs?: Record<string, string>;
};

/** Expressions for a library that a user model (`user`) or a subscription (`billing`) often comes from. */
export type Preset = {
  id: string;
  name: string;
  fills: "user" | "billing";
  expressions: Partial<Record<ExpressionSlot, string>>;
  note: string;
};

export type CompiledVariant = {
  id: string;
  name: string;
  kind: "plain" | "framework" | "client";
  install: InstallCommand[];
  /** Never empty; the first is the recommended one. */
  forms: Form[];
  defaults: { traits: TraitName[]; lifetimeSeconds: number };
  /** The source's own expressions over all files, for lists of what may be edited. */
  slots: Partial<Record<SlotName, string>>;
  presets: Preset[];
  files: CompiledFile[];
  /** The recorded conformance run of each form whose files have not changed since. */
  runs: Partial<Record<Form, Run>>;
};

export type CompiledLanguage = {
  id: string;
  name: string;
  /** `client` runs in the visitor's browser and only hands the token on (step 3). */
  kind: "server" | "client";
  order: number;
  /** Such as "Python 3.8+". */
  requires: string;
  library: { name: string; url: string } | null;
  expression: ExpressionRules;
  variants: CompiledVariant[];
  /** By the code of the finding: what the language says of it in place of the generic words. */
  fixes: Record<string, Fix>;
};
