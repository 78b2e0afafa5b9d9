import type { FullResult, Reporter, Suite, TestCase, TestResult } from "@playwright/test/reporter";

/**
 * Ends the run: first the tables that tests attached (`testInfo.attach("table: …")`), then one closing line with the
 * three counts, alone on its line, so that a script can read it.
 */
export default class ClosingReporter implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;
  readonly #tables: { title: string; text: string }[] = [];

  onBegin(_config: unknown, suite: Suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors += 1;
  }

  onTestEnd(_test: TestCase, result: TestResult) {
    for (const { name, body } of result.attachments) {
      if (name.startsWith("table: ") && body)
        this.#tables.push({ title: name.slice(7), text: body.toString("utf8") });
    }
  }

  onEnd({ status }: FullResult) {
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (...wanted: string[]) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
    const passed = count("expected", "flaky");
    const skipped = count("skipped");
    // A run that broke outside of a test, or was stopped, is not green either.
    const failed = Math.max(count("unexpected") + this.#errors, status === "passed" ? 0 : 1);

    for (const { title, text } of this.#tables.toSorted((a, b) => a.title.localeCompare(b.title))) {
      process.stdout.write(`\n${title}\n${text.trimEnd()}\n`);
    }
    process.stdout.write(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}\n`);
  }
}
