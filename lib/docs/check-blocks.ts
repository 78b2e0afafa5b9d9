import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import { endingOf } from "#lib/languages/fence.ts";
import { toText } from "#lib/languages/fill.ts";
import type { FilledFile } from "#lib/languages/fill-variant.ts";
import type { Form } from "#lib/languages/slots.ts";
import { PREVIEW_PREFIX } from "#lib/token/claims.ts";
import { type Block, paragraph } from "./blocks.ts";
import type { DocsContext } from "./docs-page.ts";
import { identifyCommand } from "./identify-command.ts";
import type { Heading } from "./snippet-blocks.ts";

const WHERE_TO_LOOK: Record<Form, string> = {
  route:
    'Sign in to your application and open `/reqio/token`: it answers `{"token": "eyJ…"}`. Signed out it answers 204. Post that token:',
  attribute: "Sign in to your application, take the token out of the page's source, and post it:",
};

/** How one sees that a token is accepted. */
export function describeCheck(form: Form, { origin, projectId }: DocsContext, heading: Heading): Block[] {
  return [
    heading("check", "Check it"),
    paragraph(WHERE_TO_LOOK[form]),
    { kind: "code", name: "Terminal", info: "sh", text: `${identifyCommand(origin, projectId)}\n` },
    paragraph(
      "The answer names the person. Anything else is a problem with a `code`: [findings](/docs/findings) says what to do about each, and the [debugger](/debug) shows all that is wrong with a token, without sending it anywhere.",
    ),
  ];
}

/** The test for the developer's own CI, or the way to one that is much like it. */
export function describeContinuousCheck(
  checks: readonly FilledFile[],
  { id, name, variants }: CompiledLanguage,
  heading: Heading,
): Block[] {
  const introduction = heading("ci", "Check it in your CI");
  if (checks.length > 0) {
    return [
      introduction,
      paragraph(
        `The test mints with the code above and asks the endpoint. Its user's id begins with \`${PREVIEW_PREFIX}\`: such a token is verified, and nobody is stored.`,
      ),
      ...checks.flatMap((file): Block[] => [
        {
          kind: "code",
          name: file.name,
          info: endingOf(file.name),
          text: toText(file.lines),
          lines: file.lines.filter(({ on }) => on),
        },
        ...(file.command === undefined
          ? []
          : [{ kind: "code" as const, name: "Terminal", info: "sh", text: `${file.command}\n` }]),
      ]),
    ];
  }
  const other = variants.find(({ files }) => files.some(({ role }) => role === "check"));
  if (!other) return [];
  const href = other.kind === "framework" ? `/docs/${id}/${other.id}#ci` : `/docs/${id}`;
  return [
    introduction,
    paragraph(
      `A test that mints for a user whose id begins with \`${PREVIEW_PREFIX}\` and demands 200 keeps it that way: such a token is verified, and nobody is stored. [${other.name}](${href}) has one in ${name}.`,
    ),
  ];
}
