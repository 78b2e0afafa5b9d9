import fc from "fast-check";
import { GOOD, HEADER, SECRET, sign, tokenWith } from "#tests/unit/token/good-token.ts";

const pieces = fc.oneof(
  fc.string({ unit: "binary", maxLength: 10 }),
  fc.constantFrom(
    ...tokenWith({}).split("."),
    ".",
    "..",
    "=",
    "Bearer ",
    '"',
    "b'",
    "'",
    "\n",
    "{{",
    "}}",
    "null",
    SECRET,
  ),
  fc.json().map((text) => Buffer.from(text).toString("base64url")),
  fc.uint8Array().map((bytes) => Buffer.from(bytes).toString("base64url")),
);
const payloads = fc.oneof(
  fc.json(),
  fc
    .object({
      key: fc.constantFrom(...Object.keys(GOOD), "plan", "amount", "interval", "account", "id", "nbf", ""),
    })
    .map((value) => JSON.stringify(value)),
);
/** What anybody may send in place of a token: noise, tokens in pieces, tokens of any payload and any header. */
export const hostileTexts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(pieces, { maxLength: 7 }).map((parts) => parts.join("")),
  fc.array(pieces, { minLength: 3, maxLength: 3 }).map((parts) => parts.join(".")),
  payloads.map((payload) => sign(HEADER, payload)),
  payloads.map((header) => sign(header, JSON.stringify(GOOD))),
);
