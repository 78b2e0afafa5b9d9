import { OVERLAPS, type Overlap } from "#lib/token/overlaps.ts";
import { list, paragraph, rich, section } from "./blocks.ts";
import type { DocsPage } from "./docs-page.ts";

export const rotationPage: DocsPage = {
  path: "/docs/rotation",
  name: "Rotation",
  title: "Rotate the signing secret",
  description:
    "Put a new signing secret in the place of the old one without a refused token, or at once when it has leaked.",
  group: "Start",
  build: () => [
    paragraph(
      "Rotate when somebody leaves who has seen the [signing secret](/docs/signing-secret), when your rules ask for it, and at once when it has turned up where it should not be. Owners and admins may, once they have given their password.",
    ),
    section("steps", "Without a refused token"),
    list(
      [
        "In the project's settings, under Identity, press Rotate… and choose when the old secret ends. From then on two secrets verify: the new one, which is now the current one, and the old one.",
        "Copy the new one with Copy with secret, put it into each server's environment as `REQIO_SECRET`, and restart. The order does not matter, for both verify.",
        "Watch the page: it shows when each secret was last used and how many tokens it signed in the last hour. The old one falls silent when the last server has changed.",
        "Let the old one end by itself, or press End now… once it is silent.",
      ],
      true,
    ),
    paragraph(
      "A token that the old secret has signed is refused from its end on, however long it would have lived. So change the last server at least one lifetime of a token, 300 s in our snippets, before.",
    ),
    section("overlap", "When the old one ends"),
    {
      kind: "table",
      label: "The choices, and what each is for",
      head: ["Ends", "Fits"],
      rows: OVERLAPS.map((overlap) => [[OVERLAP_WORDS[overlap].ends], rich(OVERLAP_WORDS[overlap].fits)]),
    },
    paragraph(
      "At most two secrets verify at a time. A second rotation can start when the old secret has ended, by its time or by End now…",
    ),
    section("leaked", "When it has leaked"),
    paragraph(
      "Choose Now, and type the project's name. The old secret stops verifying at once: nobody who has it can pass for your users any more. Your own servers are refused too until they have the new one, so have its place in their environment open before you press. People who were identified stay so; their next token is refused until then.",
    ),
    paragraph(
      "To refuse none of your own users, rotate with an hour instead and press End now… as soon as your servers have changed. Until then whoever has the old secret can still sign.",
    ),
    section("after", "What happens afterwards"),
    list([
      "A server that still has the old secret is answered [signature_invalid](/docs/findings#signature_invalid). The identity page names the cause, [secret_retired](/docs/findings#secret_retired), for 90 days; then the old secret is destroyed.",
      "Each process of this installation keeps keys for at most a second, so a rotation and an early end reach all of them within one. The end of an overlap needs no message: each process knows the moment.",
      "Rotation and early end are written down with who, when and from where, and with the last four characters of each secret, never more.",
    ]),
  ],
};

const OVERLAP_WORDS: Readonly<Record<Overlap, { ends: string; fits: string }>> = {
  now: {
    ends: "Now",
    fits: "A secret that has leaked. Tokens are refused until your servers have the new one.",
  },
  "1h": { ends: "In 1 hour", fits: "One server, whose environment you change by hand." },
  "24h": {
    ends: "In 24 hours",
    fits: "Several servers, or a deploy that others have to approve. The usual choice.",
  },
  "7d": { ends: "In 7 days", fits: "Servers that somebody else runs." },
};
