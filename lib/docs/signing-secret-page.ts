import { SECRET_BODY_LENGTH, SECRET_PREFIX } from "#lib/token/secret-format.ts";
import { list, paragraph, section } from "./blocks.ts";
import type { DocsPage } from "./docs-page.ts";

export const signingSecretPage: DocsPage = {
  path: "/docs/signing-secret",
  name: "Signing secret",
  title: "Signing secret",
  description:
    "The one value that must stay on your server: where it is, what it looks like, and how to use it.",
  group: "Start",
  build: () => [
    paragraph(
      "Each project has a signing secret. Whoever has it can sign in the name of every user, so it belongs on your server alone: never in a page, an app, a repository or a log.",
    ),
    section("get", "Get it"),
    list(
      [
        "Open your project's settings, under Identity.",
        "Press Reveal, or copy the whole block of the environment at once. You are asked for your password unless you have just given it.",
        "Put it into your server's environment as `REQIO_SECRET`, and restart the server.",
      ],
      true,
    ),
    paragraph(
      "Owners and admins may reveal it; every time is written down with who, when and from where. Dashboard, docs and snippets never hold it, and no route mints tokens for you.",
    ),
    paragraph(
      "Somebody has seen it who should not have? [Rotate it](/docs/rotation#leaked): a new one takes its place.",
    ),
    section("key", "Use its text as the key"),
    paragraph(
      "The key of the HMAC is the text itself, as UTF-8, all of it. It looks like something to decode and is not: decoded from base64 or hex it makes another key, and the endpoint answers [signature_invalid](/docs/findings#signature_invalid).",
    ),
    section("form", "Its form"),
    paragraph(
      `\`${SECRET_PREFIX}\`, then ${SECRET_BODY_LENGTH} characters of \`0-9A-Za-z\`, then a checksum of six. Prefix and checksum let a scanner find one that was committed by mistake, with no false alarm.`,
    ),
    section("missing", "When it is missing"),
    paragraph(
      "Many libraries sign with an empty key and say nothing. Every snippet here stops instead, with a message that names `REQIO_SECRET`, when the value is absent or shorter than 32 characters.",
    ),
    section("several", "Staging and production"),
    paragraph(
      "Make a project for each. A token is for one project: its `aud` names it, and the secret of another does not verify it.",
    ),
  ],
};
