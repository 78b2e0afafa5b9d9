import { z } from "zod";
import { CLAIMS, EXPRESSION_SLOTS, FORMS, SLOTS, TRAITS } from "./slots.ts";

/**
 * The manifest of a language: `lib/languages/<id>/language.json`, data only, beside real source files.
 *
 * ## How to write one
 *
 * A source file is a valid, formatted program by itself. It is never a template: the manifest names the exact
 * texts in it that vary.
 *
 * - `slots` (of a variant): slot → the text in the sources. `projectId` must be `YOUR_PROJECT_ID`, `origin`
 *   `https://reqio.app`, `lifetime` a number literal such as `300`; the others are expressions of the
 *   developer's code (`user.pk`). No two slots of a variant have the same text.
 * - `counts` (of a file): slot → how often its text occurs there. A slot that is not named occurs 0 times; any
 *   other count fails the build. Texts are found longest first and only as whole names or literals, so
 *   `user.plan` is not found in `user.plan_amount` nor in `self.user.plan`.
 * - `lines` (of a file): trait → line ranges `[first, last]`, counted from 1, both included. They go when the
 *   trait is off. `traits` is the frame around the members (`"traits": {` and `}`): its lines go when all the
 *   traits this file has lines for are off; lines that a member claims belong to that member. A line claimed by
 *   several members stays as long as one of them is on. A slot of a trait must lie in that trait's lines.
 *   Write the file so that every subset of traits parses, and so that the default and the empty set are clean
 *   for the language's formatter.
 * - `claims` (of a file): claim → line ranges that stand for it in the token, for lines without a slot of their
 *   own (`"iat": now`). Slots and trait lines stand for their claims by themselves.
 * - `role`: `mint` (the drop-in file with the one function), `call` (route, view, controller), `values` (where
 *   the framework keeps settings), `tag` (page or layout with the script tag; step 3 of the dashboard), `check`
 *   (a test for the developer's own CI: it mints with the drop-in file for a `sub` that begins with `preview_`,
 *   which is verified and never stored, posts the token to `identify` and demands 200; `command` runs it).
 * - `change`: `add` for lines that go into a file the framework already has, `create` otherwise.
 * - `added` (of a file with `add`): the line ranges to take over, where the file shows more than these: the rest is
 *   what the framework made, there to show the place. Without it every line is to be taken over.
 * - `forms`: which forms of the variant show the file; without it all.
 *
 * - `presets` (of a variant): expressions for a library that a user model or a subscription often comes from.
 *
 * Beside it lies `fixes.json`: what the language says about a finding in place of the generic words; see `fixes.ts`.
 *
 * The first variant is shown when a language is chosen. Unknown keys fail.
 */
const ranges = z
  .array(z.tuple([z.int().min(1), z.int().min(1)]).refine(([first, last]) => first <= last, "first > last"))
  .min(1);

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const line = z.string().regex(/^\S(.*\S)?$/, "one line without white space around it");

const file = z.strictObject({
  /** Path below the language's folder. */
  source: z.string().regex(/^[\w@()[\]-][\w@()[\].-]*(\/[\w@()[\]-][\w@()[\].-]*)*$/),
  /** Path shown to the developer. */
  name: line,
  /** A grammar that Shiki bundles; `jinja-html` comes with `jinja`. */
  highlight: line,
  role: z.enum(["mint", "call", "values", "tag", "check"]),
  change: z.enum(["create", "add"]).default("create"),
  added: ranges.optional(),
  /** How a file of role `check` is run in the developer's project. */
  command: line.optional(),
  forms: z.array(z.enum(FORMS)).min(1).optional(),
  counts: z.partialRecord(z.enum(SLOTS), z.int().min(1)).default({}),
  lines: z.partialRecord(z.enum([...TRAITS, "traits"]), ranges).default({}),
  claims: z.partialRecord(z.enum(CLAIMS), ranges).default({}),
});

const preset = z.strictObject({
  id,
  /** The library, as its users call it. */
  name: line,
  /** Presets of one kind exclude each other; one of each kind may be chosen. */
  fills: z.enum(["user", "billing"]),
  expressions: z
    .partialRecord(z.enum(EXPRESSION_SLOTS), line)
    .refine((given) => Object.keys(given).length > 0, "no expression"),
  /** What the expressions take for granted, and how the amount comes about: a sentence or two. */
  note: line,
});

const variant = z
  .strictObject({
    id,
    name: line,
    kind: z.enum(["plain", "framework", "client"]),
    install: z.array(
      z.strictObject({
        manager: line,
        /** One line for a terminal; with `into` the lines for that file. */
        command: z.string().regex(/^\S(.*\S)?(\n.*\S)*$/, "text without blank lines or space at its end"),
        /** Where a manager is told in a file what to bring: that file. */
        into: line.optional(),
        /** Library → version the command installs today, for "Ran with 5.0; the command installs 7". */
        installs: z.record(z.string(), line).optional(),
      }),
    ),
    forms: z.array(z.enum(FORMS)).min(1),
    defaults: z.strictObject({
      traits: z.array(z.enum(TRAITS)),
      lifetimeSeconds: z.int().min(60).max(3600).default(300),
    }),
    slots: z.partialRecord(z.enum(SLOTS), line),
    presets: z.array(preset).default([]),
    files: z.array(file).min(1),
  })
  .superRefine((value, context) => {
    const texts = Object.values(value.slots);
    if (new Set(texts).size !== texts.length) context.addIssue("two slots have the same text");
    for (const entry of value.files) {
      if ((entry.role === "check") !== (entry.command !== undefined)) {
        context.addIssue(`${entry.source}: a check has a command, and no other file has`);
      }
      if (entry.added && entry.change !== "add") context.addIssue(`${entry.source}: "added" without "add"`);
      for (const form of entry.forms ?? []) {
        if (!value.forms.includes(form)) context.addIssue(`${entry.source}: no form "${form}" here`);
      }
    }
  });

export const manifestSchema = z.strictObject({
  id,
  name: line,
  kind: z.enum(["server", "client"]).default("server"),
  /** Place in the picker, smallest first. */
  order: z.int(),
  requires: line,
  library: z.strictObject({ name: line, url: z.url({ protocol: /^https$/ }) }).nullable(),
  /** How the language writes a path through objects; see `ExpressionRules`. */
  expression: z.strictObject({
    sigils: z.array(z.string().regex(/^[^\w\s"'`]*$/)).min(1),
    separators: z.array(z.string().regex(/^[^\w\s"'`]+$/)),
  }),
  variants: z.array(variant).min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestVariant = Manifest["variants"][number];
export type ManifestPreset = ManifestVariant["presets"][number];
export type ManifestFile = ManifestVariant["files"][number];

/** Slots whose text in the sources is the same everywhere, so that a reader recognises it. */
export const FIXED_SLOT_TEXTS = { projectId: "YOUR_PROJECT_ID", origin: "https://reqio.app" } as const;
