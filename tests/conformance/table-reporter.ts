import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { formatTable } from "#tests/format-table.ts";
import { type Row, recordRuns } from "./record.ts";

/** The attachment by which a test hands over its row. */
export const ROW_ATTACHMENT = "conformance row";

const ENDED_WELL = new Set(["passed", "skipped"]);

/** Ends a conformance run with a table, one row per variant walked, and writes the record where that is asked for. */
export default class TableReporter implements Reporter {
  readonly #rows: Row[] = [];

  onTestEnd(_test: TestCase, result: TestResult) {
    for (const { name, body } of result.attachments) {
      if (name !== ROW_ATTACHMENT || !body) continue;
      const row: Row = JSON.parse(body.toString("utf8"));
      this.#rows.push({ ...row, outcome: ENDED_WELL.has(result.status) ? row.outcome : "FAILED" });
    }
  }

  async onEnd() {
    if (this.#rows.length === 0) return;
    const head = ["language", "variant", "form", "ran with", "outcome"];
    const cells = this.#rows
      .map(({ language, variant, form, versions, outcome }) => [
        language,
        variant,
        form,
        versions
          .map(({ name, version, debian }) => `${name} ${version}${debian ? " (Debian)" : ""}`)
          .join(", "),
        outcome,
      ])
      .sort((one, other) => (one.join("\0") < other.join("\0") ? -1 : 1));
    process.stdout.write(`\nConformance\n${formatTable(head, cells)}`);
    if (process.env.REQIO_RECORD === "true") await recordRuns(this.#rows);
  }
}
