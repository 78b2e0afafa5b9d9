import type { Page } from "@playwright/test";

/** Does what the page saves behind itself, and waits until the server has saved it: a page that is left early may not have. */
export async function save(page: Page, act: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((answer) => "next-action" in answer.request().headers());
  await act();
  // An action has run before its answer begins; the end of the answer need not come while the page goes on.
  await answered;
}
