import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import { environmentLines, environmentText } from "#lib/languages/environment-text.ts";
import { toText } from "#lib/languages/fill.ts";
import type { FilledFile } from "#lib/languages/fill-variant.ts";
import { describeRun } from "#lib/languages/runs.ts";
import { type Form, PROJECT_ID_PLACEHOLDER } from "#lib/languages/slots.ts";
import { audienceUrl } from "#lib/token/audience.ts";
import { SECRET_PREFIX } from "#lib/token/secret-format.ts";
import { type Block, paragraph } from "./blocks.ts";
import { describeCheck, describeContinuousCheck } from "./check-blocks.ts";
import type { DocsContext } from "./docs-page.ts";
import { fillFor, type Heading, showFile } from "./snippet-blocks.ts";
import { describePresets, describeTraits } from "./trait-blocks.ts";

/** What stands where a reader puts the signing secret. */
const SECRET_PLACEHOLDER = `${SECRET_PREFIX}…`;

type Place = {
  /** Level of the headings: 2 where the page is the variant's own. */
  level: 2 | 3;
  /** In front of each anchor, where several variants share a page. */
  prefix: string;
};

/** One variant from the empty project to the answered token, in the order in which one does it. */
export function describeVariant(
  variant: CompiledVariant,
  language: CompiledLanguage,
  context: DocsContext,
  place: Place,
): Block[] {
  const form = variant.forms[0] ?? "attribute";
  const files = fillFor(variant, form, context);
  const heading = (id: string, text: string): Block => ({
    kind: "heading",
    level: place.level,
    id: `${place.prefix}${id}`,
    text,
  });
  const named = (...roles: FilledFile["role"][]) => files.filter(({ role }) => roles.includes(role));
  const blocks: Block[] = [
    { kind: "run", ran: variant.runs[form] !== undefined, text: describeRun(variant, form) },
  ];
  if (variant.install.length > 0) {
    blocks.push(heading("install", "Install"), { kind: "install", commands: variant.install });
  }
  if (variant.kind !== "client") {
    blocks.push(
      heading("values", "Set the values"),
      ...describeValues(files, context),
      ...named("values").map((file) => showFile(file, variant)),
      heading("mint", "Mint the token"),
      paragraph(INTRODUCTIONS[variant.kind][form]),
      ...named("mint", "call").map((file) => showFile(file, variant)),
    );
  }
  blocks.push(
    heading("tag", "Hand it to the widget"),
    paragraph(variant.kind === "client" ? INTRODUCTIONS.client[form] : TAGS[form]),
    ...named("tag").map((file) => showFile(file, variant)),
    ...(variant.kind === "client" ? [] : describeCheck(form, context, heading)),
    ...(variant.kind === "client" ? [] : describeContinuousCheck(named("check"), language, heading)),
    ...describeTraits(variant, form, context, heading),
    ...describePresets(variant, place.prefix, heading),
    ...variant.forms
      .filter((other) => other !== form)
      .flatMap((other) => describeOtherForm(variant, [form, other], context, heading)),
  );
  return blocks;
}

const INTRODUCTIONS: Record<CompiledVariant["kind"], Record<Form, string>> = {
  plain: {
    route: "Run these lines on your server, for whoever is signed in.",
    attribute:
      "Run these lines on your server, for whoever is signed in. Change the expressions that read the user to what you have.",
  },
  framework: {
    route:
      "One file mints; a route answers with the token. The widget fetches it from `GET /reqio/token` whenever it needs one, so a page that stays open for hours stays identified.",
    attribute: "One file mints; the page prints the token.",
  },
  client: {
    route:
      "The application fetches the token from `GET /reqio/token`, a route of your own server, and hands it to the widget after each sign-in.",
    attribute: "The page hands the token to the widget.",
  },
};

const TAGS: Record<Form, string> = {
  route:
    "Put the tag into the layout that every page shares. For a visitor the route answers 204, and nobody is identified.",
  attribute:
    "The page prints the token for whoever is signed in, and nothing for a visitor. Such a page is one person's: it is sent with `Cache-Control: no-store`.",
};

/** The lines of the environment that the files read and do not bring themselves. */
function describeValues(files: readonly FilledFile[], { origin, projectId }: DocsContext): Block[] {
  const audience = audienceUrl(origin, projectId);
  const texts = files.map(({ lines }) => toText(lines));
  const lines = environmentLines("env", { secret: SECRET_PLACEHOLDER, audience, projectId }).filter(
    (line) => {
      const isRead = texts.some((text) => text.includes(line.name));
      const isBrought = texts.some((text) => text.includes(environmentText([line]).trim()));
      return isRead && !isBrought;
    },
  );
  return [
    paragraph(
      `The [signing secret](/docs/signing-secret) and the project's id are in your project's settings, under Identity. The secret stays on the server.${
        projectId === PROJECT_ID_PLACEHOLDER
          ? ` \`${PROJECT_ID_PLACEHOLDER}\` stands for the id; signed in, you may choose a project and read your own.`
          : ""
      }`,
    ),
    { kind: "code", name: "Environment", info: "sh", text: environmentText(lines) },
  ];
}

/** What differs where the page prints the token: the rest of the files is the same. */
function describeOtherForm(
  variant: CompiledVariant,
  [form, other]: readonly [Form, Form],
  context: DocsContext,
  heading: Heading,
): Block[] {
  const shared = variant.files.filter(
    ({ forms, role }) => forms.includes(form) && forms.includes(other) && role !== "check",
  );
  const own = new Set(variant.files.filter(({ forms }) => forms.includes(other) && !forms.includes(form)));
  const files = fillFor(variant, other, context).filter((_, index) => {
    const source = variant.files.filter(({ forms }) => forms.includes(other))[index];
    return source !== undefined && own.has(source);
  });
  return [
    heading(other, OTHER_FORMS[other].title),
    paragraph(
      `${OTHER_FORMS[other].text}${shared.length > 0 ? ` These stay as they are: ${shared.map(({ name }) => `\`${name}\``).join(", ")}.` : ""}`,
    ),
    { kind: "run", ran: variant.runs[other] !== undefined, text: describeRun(variant, other) },
    ...files.map((file) => showFile(file, variant)),
  ];
}

const OTHER_FORMS: Record<Form, { title: string; text: string }> = {
  attribute: {
    title: "Without a route: print the token in the page",
    text: "Where you cannot add a route, the page carries the token itself. It is as old as the page and is not renewed.",
  },
  route: {
    title: "With a route of its own",
    text: "The widget fetches the token from `GET /reqio/token` whenever it needs one.",
  },
};
