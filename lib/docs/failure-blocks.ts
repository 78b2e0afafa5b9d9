import { chooseFix } from "#lib/languages/choose-fix.ts";
import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import { describeFinding, type FindingCode, findingCodes } from "#lib/token/findings.ts";
import { type Block, paragraph, section } from "./blocks.ts";

/** What goes wrong most often where tokens are minted, whatever the language. */
const USUAL: readonly FindingCode[] = [
  "token_not_rendered",
  "secret_missing",
  "signature_invalid",
  "aud_mismatch",
  "exp_past",
];

/**
 * What a reader of one language, or of one of its frameworks, looks for when the endpoint refuses: its own mistakes
 * with their mends, and the usual ones.
 */
export function describeFailures(language: CompiledLanguage, variant?: CompiledVariant): Block[] {
  const isClient = language.kind === "client";
  const usual = isClient ? [] : USUAL;
  const codes = findingCodes.filter((code) => language.fixes[code] !== undefined || usual.includes(code));
  return [
    section("wrong", "What went wrong"),
    paragraph(
      isClient
        ? "The browser only hands the token on, and these are the ways to spoil it there; [findings](/docs/findings) has what goes wrong where it is minted."
        : "A refused token is answered with a code. A signature that does not match is always `signature_invalid`, and the codes that begin with `secret_` name its causes. These are the likely ones here; [findings](/docs/findings) has all, and the [debugger](/debug) judges a token in your browser.",
    ),
    ...codes.flatMap((code): Block[] => {
      const words = describeFinding(code);
      const own = chooseFix(language, code, variant?.id);
      return [
        { kind: "heading", level: 3, id: code, text: words.title, code },
        { kind: "paragraph", text: [`${words.message} ${own?.fix ?? words.fix}`] },
        ...showChange(language, code, variant),
      ];
    }),
  ];
}

/** Broken code and what to write in its place, where the language or the framework has them for this code. */
export function showChange(
  language: CompiledLanguage,
  code: FindingCode,
  variant?: CompiledVariant,
): Block[] {
  const { change } = chooseFix(language, code, variant?.id) ?? {};
  return change ? [{ kind: "change", name: variant?.name ?? language.name, code, ...change }] : [];
}
