import { test } from "@playwright/test";
import { formatTable } from "#tests/format-table.ts";

/** Hands a table to the end of the run. Figures are told, never demanded: a slow machine fails no test. */
export async function tellTable(
  title: string,
  [head, ...rows]: [readonly string[], ...(readonly string[])[]],
): Promise<void> {
  const body = formatTable(head, rows, true);
  await test.info().attach(`table: ${title}`, { body, contentType: "text/plain" });
}

/** The value that so many per cent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
