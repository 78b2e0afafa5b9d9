/** What a signing secret is wrapped in by mistake. */
export type SecretWrapping = {
  how: string;
  message: string;
  fix: string;
  wrap: (secret: string) => string;
};

type Layer = { id: string; words: string; fix: string; before: string; after: string };

const QUOTES_FIX =
  "Remove the quotes from the value of REQIO_SECRET: what reads it does not take them off. Then restart the server.";
const NAME_FIX = "Set REQIO_SECRET to the signing secret alone, without its name, and restart the server.";
const SPACE_FIX =
  "Remove what is around the value of REQIO_SECRET where it is set, or trim it where it is read, and restart the server.";
const LINE_BREAK_FIX =
  "Remove the line break from the value of REQIO_SECRET (echo and editors add one), or trim it where it is read, and restart the server.";
const ALL_FIX = "Set REQIO_SECRET to the signing secret alone and restart the server.";

const spaces = [
  ["space", " ", "a space", SPACE_FIX],
  ["two_spaces", "  ", "two spaces", SPACE_FIX],
  ["tab", "\t", "a tab", SPACE_FIX],
  ["line_break", "\n", "a line break", LINE_BREAK_FIX],
  ["two_line_breaks", "\n\n", "two line breaks", LINE_BREAK_FIX],
  ["windows_line_break", "\r\n", "a Windows line break", LINE_BREAK_FIX],
  ["carriage_return", "\r", "a carriage return", LINE_BREAK_FIX],
  // Both come along when a text is copied from a page.
  ["no_break_space", "\u00a0", "a no-break space", SPACE_FIX],
  ["zero_width_space", "\u200b", "an invisible zero-width space", SPACE_FIX],
] as const;

const starts = spaces.map(([id, text, words, fix]) => layer(`${id}_start`, `${words} before it`, fix, text));
const ends = spaces.map(([id, text, words, fix]) => layer(`${id}_end`, `${words} at its end`, fix, "", text));
const arounds = spaces.map(([id, text, words, fix]) =>
  layer(`${id}_around`, `${words} on both sides`, fix, text, text),
);

const doubleQuotes = layer("double_quotes", "double quotes around it", QUOTES_FIX, '"', '"');
const singleQuotes = layer("single_quotes", "single quotes around it", QUOTES_FIX, "'", "'");
const backticks = layer("backticks", "backticks around it", QUOTES_FIX, "`", "`");
const otherQuotes = [
  layer("curly_double_quotes", "curly quotes around it", QUOTES_FIX, "“", "”"),
  layer("curly_single_quotes", "curly single quotes around it", QUOTES_FIX, "‘", "’"),
  layer("escaped_quotes", "escaped quotes around it", QUOTES_FIX, '\\"', '\\"'),
  layer("double_quote_start", "a double quote before it", QUOTES_FIX, '"'),
  layer("double_quote_end", "a double quote at its end", QUOTES_FIX, "", '"'),
  layer("single_quote_start", "a single quote before it", QUOTES_FIX, "'"),
  layer("single_quote_end", "a single quote at its end", QUOTES_FIX, "", "'"),
];

const name = layer("name", "REQIO_SECRET= before it", NAME_FIX, "REQIO_SECRET=");
const exportName = layer("export_name", "export REQIO_SECRET= before it", NAME_FIX, "export REQIO_SECRET=");

// Windows' editors and PowerShell write one in front of a file.
const byteOrderMark = layer("byte_order_mark", "a byte order mark before it", SPACE_FIX, "\ufeff");
const writtenLineBreak = layer("written_line_break_end", "\\n written at its end", LINE_BREAK_FIX, "", "\\n");

const spaceStart = layer("space_start", "a space before it", SPACE_FIX, " ");
const spaceEnd = layer("space_end", "a space at its end", SPACE_FIX, "", " ");
const lineBreaks = [
  layer("line_break_end", "a line break at its end", LINE_BREAK_FIX, "", "\n"),
  layer("windows_line_break_end", "a Windows line break at its end", LINE_BREAK_FIX, "", "\r\n"),
];

/** Layers from the inside out: what real files, shells and dashboards leave around a value. */
const combinations: readonly (readonly Layer[])[] = [
  ...[...starts, ...ends, ...arounds].map((space) => [space]),
  ...lineBreaks.flatMap((lineBreak) => [
    [spaceEnd, lineBreak],
    [spaceStart, lineBreak],
    [byteOrderMark, lineBreak],
  ]),
  [byteOrderMark],
  [writtenLineBreak],
  ...otherQuotes.map((quotes) => [quotes]),
  ...[doubleQuotes, singleQuotes, backticks].flatMap((quotes) => [
    [quotes],
    ...[...lineBreaks, spaceEnd, spaceStart].flatMap((space) => [
      [quotes, space],
      [space, quotes],
    ]),
  ]),
  ...[name, exportName].flatMap((named) =>
    [[], [doubleQuotes], [singleQuotes]].flatMap((quotes) => [
      [...quotes, named],
      ...[...lineBreaks, spaceEnd].map((space) => [...quotes, named, space]),
    ]),
  ),
  [spaceStart, name],
];

export const secretWrappings: readonly SecretWrapping[] = combinations.map((layers) => ({
  how: layers.map(({ id }) => id).join("+"),
  message: `The token is signed with ${joinWords(["the secret", ...layers.map(({ words }) => words)])}.`,
  fix: layers.length === 1 ? (layers[0]?.fix ?? ALL_FIX) : ALL_FIX,
  wrap: (secret) => layers.reduce((text, { before, after }) => before + text + after, secret),
}));

function layer(id: string, words: string, fix: string, before: string, after = ""): Layer {
  return { id, words, fix, before, after };
}

function joinWords(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
