import { test } from "@playwright/test";

/** Hands a table to the end of the run. Figures are told, never demanded: a slow machine fails no test. */
export async function tellTable(
  title: string,
  [head, ...rows]: [readonly string[], ...(readonly string[])[]],
): Promise<void> {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  // Names to the left, figures to the right.
  const format = (row: readonly string[]) =>
    widths
      .map((width, column) =>
        column === 0 ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width),
      )
      .join("   ")
      .trimEnd();
  const text = [head, widths.map((width) => "-".repeat(width)), ...rows].map(format).join("\n");
  await test.info().attach(`table: ${title}`, { body: text, contentType: "text/plain" });
}

/** The value that so many per cent of the sorted ones do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
