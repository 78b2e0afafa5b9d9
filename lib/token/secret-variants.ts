import { decodeBase64, decodeHex } from "#lib/token/lenient-decoders.ts";
import { SECRET_PREFIX } from "#lib/token/secret-format.ts";
import { secretWrappings } from "#lib/token/secret-wrappings.ts";

export type VariantCode = "secret_decoded" | "secret_wrapped" | "secret_truncated";

/** One known mistake with a signing secret, and what to say of it: nothing of the secret is in the words. */
export type SecretMistake = {
  code: VariantCode;
  /** Short and stable: it is stored in place of the words. */
  how: string;
  signedWith: string;
  fix: string;
  codeMends?: false;
  /** The HMAC key that the mistake makes of the secret. */
  apply: (secret: string) => Uint8Array;
};

/** A key that is nearly a signing secret. As secret as the secret itself. */
export type SecretVariant = { code: VariantCode; how: string; bytes: Uint8Array };

/** Only these cuts: with more of them somebody could guess the secret piece by piece. */
const MAXIMUM_CUT_CHARACTERS = 8;

const utf8 = new TextEncoder();

/** Every mistake that is recognised, each `how` once. */
export const secretMistakes: readonly SecretMistake[] = [
  ...decodings(),
  ...secretWrappings.map(
    ({ wrap, ...words }): SecretMistake => ({
      code: "secret_wrapped",
      ...words,
      apply: (secret) => utf8.encode(wrap(secret)),
    }),
  ),
  ...cuts(),
];

/** Every key that a known mistake makes of a signing secret; always as many, in the same order. */
export function listSecretVariants(secret: string): SecretVariant[] {
  return secretMistakes.map(({ code, how, apply }) => ({ code, how, bytes: apply(secret) }));
}

/**
 * Left out are decoders that make zero of what they do not know (PHP's pack, parseInt by pairs): too little of the secret
 * is left in such a key, so that one might be guessed.
 */
function decodings(): SecretMistake[] {
  const decoded = (how: string, from: string, apply: (secret: string) => Uint8Array): SecretMistake => ({
    code: "secret_decoded",
    how,
    signedWith: `the secret decoded from ${from}`,
    fix: "Use the text of the signing secret itself as the key. Remove the decoding.",
    apply,
  });
  const readUrl = (secret: string) => decodeBase64(secret, "url");
  return [
    // Node.js, commons-codec, and every base64url decoder that does without padding.
    decoded("base64url", "base64url", readUrl),
    // Decoders that give the whole groups of four characters and an error that nobody looked at: Go.
    decoded("base64url_groups", "base64url, its last bits left out", (secret) =>
      readUrl(secret.slice(0, secret.length - (secret.length % 4))),
    ),
    // Python, PHP, Ruby, Perl, MIME decoders, DatatypeConverter behind JJWT up to 0.9.
    decoded("base64", "base64", (secret) => decodeBase64(secret, "skip")),
    decoded("base64_zero", "base64, _ read as zero", (secret) => decodeBase64(secret, "zero")),
    // The same for every secret: it ends before the first character that is one's own.
    decoded("base64_start", "base64, which ends at its first _", (secret) => decodeBase64(secret, "stop")),
    // atob, or toString("latin1"): a library then takes the UTF-8 bytes of that text.
    decoded("base64_latin1", "base64 and made into text (Latin-1)", (secret) =>
      utf8.encode(Array.from(readUrl(secret), (byte) => String.fromCharCode(byte)).join("")),
    ),
    decoded("base64_utf8", "base64 and made into text (UTF-8)", (secret) =>
      utf8.encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(readUrl(secret))),
    ),
    decoded("hex", "hex", decodeHex),
  ];
}

function cuts(): SecretMistake[] {
  const cut = (how: string, what: string, apply: (secret: string) => string): SecretMistake => ({
    code: "secret_truncated",
    how,
    signedWith: `the secret without ${what}`,
    fix: "Copy the whole signing secret, from reqio_sk_ to its last character.",
    apply: (secret) => utf8.encode(apply(secret)),
  });
  const lengths = Array.from({ length: MAXIMUM_CUT_CHARACTERS }, (_, index) => index + 1);
  return [
    cut("without_prefix", `its prefix ${SECRET_PREFIX}`, (secret) => secret.slice(SECRET_PREFIX.length)),
    ...lengths.flatMap((length) => {
      const characters = length === 1 ? "character" : `${length} characters`;
      return [
        cut(`without_first_${length}`, `its first ${characters}`, (secret) => secret.slice(length)),
        cut(`without_last_${length}`, `its last ${characters}`, (secret) => secret.slice(0, -length)),
      ];
    }),
  ];
}
