import type { CompiledLanguage, CompiledVariant } from "./compiled.ts";
import { endingOf, fence } from "./fence.ts";
import { toText } from "./fill.ts";
import { type FilledFile, fillVariant } from "./fill-variant.ts";
import { addedRanges, nameLines } from "./snippet-document.ts";
import type { SnippetOptions } from "./snippet-options.ts";

/**
 * A task for a coding agent, in Markdown: the rules, the steps, every file of the form, and the check at the end. It
 * holds neither the signing secret nor a text that anybody typed: expressions are those of the source.
 *
 * @param contract the rules of the token, one sentence each (`describeContract` of lib/token).
 */
export function writeAgentPrompt(
  { language, variant, options, origin }: PromptSubject,
  contract: readonly string[],
): string {
  const files = fillVariant(variant, options.form, { ...options, origin, expressions: {} });
  const audience = `${origin}/p/${options.projectId}`;
  const [install] = variant.install;
  const sections = [
    `# Add Reqio Identity to this ${variant.kind === "framework" ? variant.name : language.name} application`,
    "Reqio's widget is to know who is signed in. The server mints a short-lived identity token, the widget hands it to Reqio, and Reqio verifies it.",
    "## Rules",
    listOf([
      "The signing secret is in the environment variable REQIO_SECRET, and stays there: never write it into code, a page, a log or a commit, never print it, never ask for it. Where it is not set, stop and say so.",
      "Take the files as they are. Change only the expressions that read the user, and only to what this application's user model has.",
      ...contract,
    ]),
    "## Steps",
    ...(install
      ? [
          install.into
            ? `1. Install the library. With ${install.manager} these lines go into ${install.into}; another package manager wants its own:\n\n${fence(install.command, "")}`
            : `1. Install the library, with this project's own package manager:\n\n${fence(install.command, "sh")}`,
        ]
      : ["1. There is nothing to install."]),
    `2. See that these are set wherever the application runs, beside REQIO_SECRET:\n\n${fence(`REQIO_AUDIENCE=${audience}\nREQIO_PROJECT_ID=${options.projectId}`, "sh")}`,
    "3. Put these files in place. A file that is there already keeps what it has: merge, do not replace.",
    ...files.map(describeFile),
    `4. Make the expressions fit: ${describeExpressions(variant)}`,
    `5. ${describeCheck(files, origin)}`,
  ];
  return `${sections.join("\n\n")}\n`;
}

export type PromptSubject = {
  language: CompiledLanguage;
  variant: CompiledVariant;
  options: SnippetOptions;
  /** This installation's public origin. */
  origin: string;
};

function describeFile(file: FilledFile): string {
  const ranges = addedRanges(file);
  const how =
    file.change === "create"
      ? "A new file."
      : ranges.length > 0
        ? `This file exists. Take over ${nameLines(ranges)}; the others show where they go.`
        : "This file exists, or one that does its job does. Take these lines over into it.";
  return `### \`${file.name}\`\n\n${how}\n\n${fence(toText(file.lines).trimEnd(), endingOf(file.name))}`;
}

function describeExpressions({ slots, defaults }: CompiledVariant): string {
  const said = (["sub", "email", ...defaults.traits] as const).flatMap((slot) =>
    slots[slot] === undefined ? [] : [`\`${slots[slot]}\` gives ${MEANINGS[slot]}`],
  );
  return said.length > 0 ? `${said.join(", ")}.` : "there are none in this snippet.";
}

const MEANINGS = {
  sub: "the user's stable id",
  email: "the e-mail address",
  plan: "the plan's name",
  amount: "the charge in cents, as billed",
  interval: 'how often it is charged, "month" or "year"',
  account: "the id of the account that pays",
};

function describeCheck(files: readonly FilledFile[], origin: string): string {
  const check = files.find(({ role }) => role === "check");
  return check?.command
    ? `Run the check. It mints with the code you put in place and asks Reqio; it must pass:\n\n${fence(check.command, "sh")}`
    : `Check it: mint a token for a user, and post \`{"projectId": "…", "token": "…"}\` to ${origin}/api/v1/identify as JSON. The answer must be 200; otherwise its code and detail say what is wrong.`;
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
