import type { Page } from "@playwright/test";

/** Does what the page saves behind itself, and waits until the server has saved it: a page that is left early may not have. */
export async function save(page: Page, act: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((answer) => "next-action" in answer.request().headers());
  await act();
  await (await answered).finished();
}
