/**
 * A table in plain text: columns as wide as their widest cell, a rule below the head.
 *
 * @param figures whether all but the first column hold figures, which stand to the right.
 */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures = false,
): string {
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  );
  const lines = [head, widths.map((width) => "-".repeat(width)), ...rows].map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        return figures && column > 0 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("   ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
