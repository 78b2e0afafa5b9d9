export type Place = { at: number; indent: string };

/** Where `wanted` stands in a file, one line below the other, all indented by as much. */
export function findLines(lines: readonly string[], wanted: readonly string[]): Place | null {
  const [first = ""] = wanted;
  for (const [at, line] of lines.entries()) {
    if (first === "" || !line.endsWith(first)) continue;
    const indent = line.slice(0, line.length - first.length);
    if (indent.trim() === "" && wanted.every((text, below) => lines[at + below] === indentLine(text, indent)))
      return { at, indent };
  }
  return null;
}

/** A line further to the right; an empty one stays empty. */
export function indentLine(line: string, indent: string): string {
  return line === "" ? "" : `${indent}${line}`;
}
