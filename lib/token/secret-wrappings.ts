/** What a signing secret is wrapped in by mistake. */
export type SecretWrapping = {
  how: string;
  /** The secret and what is around it, in words. */
  signedWith: string;
  fix: string;
  /** Unless all of it is white space, which code that trims takes off. */
  codeMends?: false;
  wrap: (secret: string) => string;
};

type Layer = { id: string; words: string; fix: string; trims: boolean; before: string; after: string };

const QUOTES_FIX =
  "Remove the quotes from the value of REQIO_SECRET: what reads it does not take them off. Then restart the server.";
const NAME_FIX = "Set REQIO_SECRET to the signing secret alone, without its name, and restart the server.";
const SPACE_FIX =
  "Remove what is around the value of REQIO_SECRET where it is set, or trim it where it is read, and restart the server.";
// Some languages trim these, others do not.
const INVISIBLE_FIX =
  "Empty the value of REQIO_SECRET where it is set, paste the secret again as plain text, and restart the server.";
const BYTE_ORDER_MARK_FIX =
  "Save the file that sets REQIO_SECRET as UTF-8 without a byte order mark, and restart the server.";
const LINE_BREAK_FIX =
  "Remove the line break from the value of REQIO_SECRET (echo and editors add one), or trim it where it is read, and restart the server.";
const WRITTEN_FIX =
  "Remove the \\n from the value of REQIO_SECRET: what reads it takes it for two characters. Then restart the server.";
const ALL_FIX = "Set REQIO_SECRET to the signing secret alone and restart the server.";

type Space = { id: string; text: string; words: string; fix: string; trims: boolean };

const space: Space = { id: "space", text: " ", words: "a space", fix: SPACE_FIX, trims: true };
const lineBreak: Space = {
  id: "line_break",
  text: "\n",
  words: "a line break",
  fix: LINE_BREAK_FIX,
  trims: true,
};
const windowsLineBreak: Space = {
  id: "windows_line_break",
  text: "\r\n",
  words: "a Windows line break",
  fix: LINE_BREAK_FIX,
  trims: true,
};
const spaces: readonly Space[] = [
  space,
  { id: "two_spaces", text: "  ", words: "two spaces", fix: SPACE_FIX, trims: true },
  { id: "tab", text: "\t", words: "a tab", fix: SPACE_FIX, trims: true },
  lineBreak,
  { id: "two_line_breaks", text: "\n\n", words: "two line breaks", fix: LINE_BREAK_FIX, trims: true },
  windowsLineBreak,
  { id: "carriage_return", text: "\r", words: "a carriage return", fix: LINE_BREAK_FIX, trims: true },
  // Both come along when a text is copied from a page.
  { id: "no_break_space", text: "\u00a0", words: "a no-break space", fix: INVISIBLE_FIX, trims: false },
  {
    id: "zero_width_space",
    text: "\u200b",
    words: "an invisible zero-width space",
    fix: INVISIBLE_FIX,
    trims: false,
  },
];

const startOf = (space: Space) => spaceLayer(space, "start", "before it", space.text, "");
const endOf = (space: Space) => spaceLayer(space, "end", "at its end", "", space.text);
const aroundOf = (space: Space) => spaceLayer(space, "around", "on both sides", space.text, space.text);

const spaceStart = startOf(space);
const spaceEnd = endOf(space);
const lineBreaks = [endOf(lineBreak), endOf(windowsLineBreak)];

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
const byteOrderMark = layer("byte_order_mark", "a byte order mark before it", BYTE_ORDER_MARK_FIX, "\ufeff");
const writtenLineBreak = layer("written_line_break_end", "\\n written at its end", WRITTEN_FIX, "", "\\n");

/** Layers from the inside out: what real files, shells and dashboards leave around a value. */
const combinations: readonly (readonly Layer[])[] = [
  ...[startOf, endOf, aroundOf].flatMap((place) => spaces.map((each) => [place(each)])),
  ...lineBreaks.flatMap((end) => [
    [spaceEnd, end],
    [spaceStart, end],
    [byteOrderMark, end],
  ]),
  [byteOrderMark],
  [writtenLineBreak],
  ...otherQuotes.map((quotes) => [quotes]),
  ...[doubleQuotes, singleQuotes, backticks].flatMap((quotes) => [
    [quotes],
    ...[...lineBreaks, spaceEnd, spaceStart].flatMap((edge) => [
      [quotes, edge],
      [edge, quotes],
    ]),
  ]),
  ...[name, exportName].flatMap((named) =>
    [[], [doubleQuotes], [singleQuotes]].flatMap((quotes) => [
      [...quotes, named],
      ...[...lineBreaks, spaceEnd].map((edge) => [...quotes, named, edge]),
    ]),
  ),
  [spaceStart, name],
];

export const secretWrappings: readonly SecretWrapping[] = combinations.map((layers) => ({
  how: layers.map(({ id }) => id).join("+"),
  signedWith: joinWords(["the secret", ...layers.map(({ words }) => words)]),
  fix: layers.length === 1 ? (layers[0]?.fix ?? ALL_FIX) : ALL_FIX,
  ...(layers.every(({ trims }) => trims) ? {} : { codeMends: false }),
  wrap: (secret) => layers.reduce((text, { before, after }) => before + text + after, secret),
}));

function layer(id: string, words: string, fix: string, before: string, after = ""): Layer {
  return { id, words, fix, trims: false, before, after };
}

function spaceLayer(
  { id, words, fix, trims }: Space,
  place: string,
  where: string,
  before: string,
  after: string,
): Layer {
  return { id: `${id}_${place}`, words: `${words} ${where}`, fix, trims, before, after };
}

function joinWords(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
