import type { CompiledVariant } from "#lib/languages/compiled.ts";
import { environmentLines, environmentText } from "#lib/languages/environment-text.ts";
import { toText } from "#lib/languages/fill.ts";
import { type FilledFile, fillVariant } from "#lib/languages/fill-variant.ts";
import { describeRun } from "#lib/languages/runs.ts";
import { type Form, PROJECT_ID_PLACEHOLDER, TRAITS, type TraitName } from "#lib/languages/slots.ts";
import { addedRanges } from "#lib/languages/snippet-document.ts";
import { audienceUrl } from "#lib/token/audience.ts";
import { PREVIEW_PREFIX } from "#lib/token/claims.ts";
import { SECRET_PREFIX } from "#lib/token/secret-format.ts";
import { type Block, list, paragraph, rich } from "./blocks.ts";
import type { DocsContext } from "./docs-page.ts";
import { identifyCommand } from "./identify-command.ts";

/** What stands where a reader puts the signing secret. */
const SECRET_PLACEHOLDER = `${SECRET_PREFIX}…`;

type Place = {
  /** Level of the headings: 2 where the page is the variant's own. */
  level: 2 | 3;
  /** In front of each anchor, where several variants share a page. */
  prefix: string;
};

/** One variant from the empty project to the answered token, in the order in which one does it. */
export function describeVariant(variant: CompiledVariant, context: DocsContext, place: Place): Block[] {
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
    ...(variant.kind === "client" ? [] : describeCheck(named("check"), form, context, heading)),
    ...describeTraits(variant, form, context, heading),
    ...variant.forms
      .filter((other) => other !== form)
      .flatMap((other) => describeOtherForm(variant, [form, other], context, heading)),
  );
  return blocks;
}

type Heading = (id: string, text: string) => Block;

const INTRODUCTIONS: Record<CompiledVariant["kind"], Record<Form, string>> = {
  plain: {
    route: "Run these lines on your server, for whoever is signed in.",
    attribute:
      "Run these lines on your server, for whoever is signed in. `user` is your own: change the expressions that read it to what you have.",
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

/** Files with the variant's own defaults, or with the traits that are given. */
function fillFor(
  variant: CompiledVariant,
  form: Form,
  { origin, projectId }: DocsContext,
  traits: readonly TraitName[] = variant.defaults.traits,
): FilledFile[] {
  const { lifetimeSeconds } = variant.defaults;
  return fillVariant(variant, form, { origin, projectId, lifetimeSeconds, traits, expressions: {} });
}

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

function showFile(file: FilledFile, { kind }: CompiledVariant): Block {
  const note = file.change === "add" ? describePlace(file) : kind === "framework" ? "A new file." : null;
  return {
    kind: "code",
    name: file.name,
    info: /\.(\w+)$/.exec(file.name)?.[1] ?? "",
    text: toText(file.lines),
    lines: file.lines.filter(({ on }) => on),
    ...(note === null ? {} : { note: rich(note) }),
  };
}

function describePlace(file: FilledFile): string {
  const ranges = addedRanges(file).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  if (ranges.length === 0) return "Your project has this file: take these lines over into it.";
  return `Your project has this file: take over ${nameLines(ranges)}. The others show where they go.`;
}

function nameLines(ranges: readonly string[]): string {
  const isOne = ranges.length === 1 && !ranges[0]?.includes("–");
  return `${isOne ? "line" : "lines"} ${ranges.join(", ")}`;
}

const WHERE_TO_LOOK: Record<Form, string> = {
  route:
    'Sign in to your application and open `/reqio/token`: it answers `{"token": "eyJ…"}`. Signed out it answers 204. Post that token:',
  attribute: "Sign in to your application, take the token out of the page's source, and post it:",
};

function describeCheck(
  checks: readonly FilledFile[],
  form: Form,
  { origin, projectId }: DocsContext,
  heading: Heading,
): Block[] {
  return [
    heading("check", "Check it"),
    paragraph(WHERE_TO_LOOK[form]),
    { kind: "code", name: "Terminal", info: "sh", text: `${identifyCommand(origin, projectId)}\n` },
    paragraph(
      "The answer names the person. Anything else is a problem with a `code`, and [findings](/docs/findings) says what to do about each.",
    ),
    ...(checks.length === 0
      ? []
      : [
          heading("ci", "Check it in your CI"),
          paragraph(
            `The test mints with the code above and asks the endpoint. Its user's id begins with \`${PREVIEW_PREFIX}\`: such a token is verified, and nobody is stored.`,
          ),
          ...checks.flatMap((file): Block[] => [
            {
              kind: "code",
              name: file.name,
              info: /\.(\w+)$/.exec(file.name)?.[1] ?? "",
              text: toText(file.lines),
              lines: file.lines.filter(({ on }) => on),
            },
            ...(file.command === undefined
              ? []
              : [{ kind: "code" as const, name: "Terminal", info: "sh", text: `${file.command}\n` }]),
          ]),
        ]),
  ];
}

/** The lines that a snippet with no traits on leaves out, marked in their place. */
function describeTraits(
  variant: CompiledVariant,
  form: Form,
  context: DocsContext,
  heading: Heading,
): Block[] {
  if (variant.defaults.traits.length > 0) return [];
  const traits = TRAITS.filter((trait) => trait !== "account" && variant.slots[trait] !== undefined);
  const file = fillFor(variant, form, context, traits).find(
    ({ role, lines }) => role === "mint" && lines.some((line) => line.on && line.traits.length > 0),
  );
  if (!file) return [];
  const lines = file.lines
    .filter(({ on }) => on)
    .map((line) => (line.traits.length > 0 ? { ...line, added: true as const } : line));
  const ranges = addedRanges({ ...file, lines }).map(([first, last]) =>
    first === last ? `${first}` : `${first}–${last}`,
  );
  return [
    heading("revenue", "Send plan and revenue"),
    paragraph(
      "No framework's own user has a plan, so these lines are yours to add. Change the expressions to where you keep it; [claims](/docs/claims) says what each means.",
    ),
    {
      kind: "code",
      name: file.name,
      info: /\.(\w+)$/.exec(file.name)?.[1] ?? "",
      text: toText(file.lines),
      lines,
      note: rich(`New: ${nameLines(ranges)}.`),
    },
    ...variant.presets.flatMap((preset) => [
      paragraph(`With ${preset.name}: ${preset.note}`),
      list(
        TRAITS.flatMap((trait) => {
          const expression = preset.expressions[trait];
          return expression === undefined ? [] : [`\`traits.${trait}\`: \`${expression}\``];
        }),
      ),
    ]),
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
