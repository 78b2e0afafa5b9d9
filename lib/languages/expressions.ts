/** How a language writes a path through objects; data of its manifest. */
export type ExpressionRules = {
  /** What an expression begins with: `"$"` in PHP; `""` allows a bare name. */
  sigils: readonly string[];
  /** What stands between two names: `"."`, `"?."`, `"->"`. Without one an expression is a single name, never called. */
  separators: readonly string[];
};

export type Checked<T> = { ok: true; value: T } | { ok: false; error: string };

export const LIFETIME_SECONDS = { least: 60, most: 3600, usual: 300 } as const;

const LENGTH_LIMIT = 120;

/** A snippet must not be talked into signing, printing or running what is no field of the user. */
const REFUSED = new Set([
  "env",
  "environ",
  "getenv",
  "process",
  "os",
  "system",
  "secret",
  "import",
  "eval",
  "exec",
]);

/**
 * Judges an expression a developer put into a slot: dotted names with optional empty calls, in the language's
 * own notation. What passes holds no quote, no white space and no operator, so it cannot leave its place.
 */
export function checkExpression(text: string, rules: ExpressionRules): Checked<string> {
  const value = text.trim();
  if (value === "")
    return { ok: false, error: "Write the expression that holds the value, such as user.id." };
  if (value.length > LENGTH_LIMIT) {
    return { ok: false, error: `Keep it within ${LENGTH_LIMIT} characters.` };
  }
  const sigil = [...rules.sigils]
    .sort((one, other) => other.length - one.length)
    .find((candidate) => value.startsWith(candidate));
  if (sigil === undefined) {
    return { ok: false, error: `Begin with ${listOf(rules.sigils)}.` };
  }
  const names = splitNames(value.slice(sigil.length), rules.separators);
  if (!names) {
    const allowed =
      rules.separators.length === 0
        ? "Only one name"
        : `Only names joined by ${listOf(rules.separators)}, and empty calls ()`;
    return { ok: false, error: `${allowed}.` };
  }
  // Not repeated: it may be the signing secret itself, pasted into the wrong place.
  if (names.some((name) => /^reqio_|reqio_sk_/i.test(name))) {
    return { ok: false, error: "Names with REQIO_ are not allowed here: name a field of your user." };
  }
  const refused = names.find((name) => REFUSED.has(name.toLowerCase()));
  if (refused !== undefined) {
    return { ok: false, error: `"${refused}" is not allowed here: name a field of your user.` };
  }
  return { ok: true, value };
}

/** Judges a token lifetime in whole seconds, as a number or as typed text. */
export function checkLifetime(input: number | string): Checked<number> {
  const text = String(input).trim();
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds >= LIFETIME_SECONDS.least && seconds <= LIFETIME_SECONDS.most)
    return { ok: true, value: seconds };
  return {
    ok: false,
    error: `Whole seconds from ${LIFETIME_SECONDS.least} to ${LIFETIME_SECONDS.most}.`,
  };
}

function splitNames(path: string, separators: readonly string[]): string[] | null {
  const longestFirst = [...separators].sort((one, other) => other.length - one.length);
  const names: string[] = [];
  let rest = path;
  for (;;) {
    const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(rest)?.[0];
    if (name === undefined) return null;
    names.push(name);
    rest = rest.slice(name.length);
    if (separators.length > 0 && rest.startsWith("()")) rest = rest.slice(2);
    if (rest === "") return names;
    const separator = longestFirst.find((candidate) => rest.startsWith(candidate));
    if (separator === undefined) return null;
    rest = rest.slice(separator.length);
  }
}

function listOf(texts: readonly string[]): string {
  return texts.map((text) => (text === "" ? "a name" : text)).join(" or ");
}
