import { type Claim, claims } from "#lib/token/claims.ts";
import { formatMoney, type Interval, monthlyRevenueCents } from "#lib/token/revenue.ts";
import { type Definition, list, paragraph, type Rich, rich, section } from "./blocks.ts";
import type { DocsPage } from "./docs-page.ts";
import { samplePayload } from "./sample.ts";

export const claimsPage: DocsPage = {
  path: "/docs/claims",
  name: "Claims and traits",
  title: "Claims and traits",
  description:
    "What an identity token says, what each value must look like, and what happens when it does not.",
  group: "Start",
  build: ({ origin, projectId }) => [
    section("token", "The token"),
    paragraph(
      "A JSON Web Token in compact form, with `alg` HS256 in its header. The key is the text of the [signing secret](/docs/signing-secret), as UTF-8. This is a whole payload:",
    ),
    {
      kind: "code",
      name: "Payload",
      info: "json",
      text: `${JSON.stringify(samplePayload(origin, projectId), null, 2)}\n`,
    },
    section("claims", "Claims"),
    paragraph("Whatever else the payload holds is ignored. Lengths count Unicode code points."),
    { kind: "definitions", items: Object.entries(claims).map(defineClaim) },
    section("revenue", "Monthly revenue"),
    paragraph(
      "What a person pays per month follows from `traits.amount` and `traits.interval`. A yearly charge is divided by 12 and rounded half up to a whole cent. Where a part is missing or refused the revenue is unknown, which is not zero.",
    ),
    {
      kind: "table",
      label: "Amount and interval, and the revenue that follows",
      head: ["traits.amount", "traits.interval", "Per month"],
      rows: REVENUES.map(showRevenue),
    },
    paragraph(
      "Each project has one currency. It labels amounts and never converts them. Cents are its minor unit: yen have none, so 825 means ¥825.",
    ),
    section("accounts", "Accounts"),
    paragraph(
      "Where several of your users share one subscription, send the account that pays. Totals count its revenue once, however many of its users are identified: plan and charge are those of the newest token that has them. Without an account each person is one.",
    ),
    section("signed-out", "Visitors who are not signed in"),
    paragraph(
      "Mint nothing for them. The token route answers 204, or the page leaves the attribute out, and the widget treats them as anonymous.",
    ),
    section("stored", "What is kept"),
    list([
      "A person is known by `sub`. The newest accepted token says everything else: what it leaves out becomes unknown, nothing is merged from older ones.",
      "A `sub` that begins with `preview_` is verified and answered, and never stored or counted.",
    ]),
  ],
};

function defineClaim([name, claim]: [string, Claim]): Definition {
  const { type, required, about, rule, ifBroken, invalid, missing } = claim;
  const codes = [...(missing ? [missing] : []), invalid].map(linkCode);
  return {
    id: name,
    name: { code: name },
    facts: [type, required ? "required" : "optional"],
    body: [
      [about],
      [rule],
      [`If broken: ${ifBroken} `, ...codes.flatMap((code, at) => (at === 0 ? code : [", ", ...code])), "."],
    ],
  };
}

function linkCode(code: string): Rich {
  return [{ link: [{ code }], href: `/docs/findings#${code}` }];
}

const REVENUES: readonly [amountCents: number | null, interval: Interval | null][] = [
  [825, "month"],
  [9900, "year"],
  [11_982, "year"],
  [0, null],
  [825, null],
  [null, "month"],
];

function showRevenue([amountCents, interval]: (typeof REVENUES)[number]): Rich[] {
  const cents = monthlyRevenueCents({ amountCents, interval });
  return [
    rich(amountCents === null ? "absent" : `\`${amountCents}\``),
    rich(interval === null ? "absent" : `\`"${interval}"\``),
    [cents === null ? "unknown" : formatMoney(cents, "USD", "en-US")],
  ];
}
