import type { Page } from "@playwright/test";

/**
 * Time from an input to the frame that shows its effect, as the page itself sees it.
 *
 * @param act runs in the page and causes the input.
 * @param watched what changes when the effect is there.
 */
export async function timeToPaint(page: Page, watched: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`nothing matches ${selector}`);
    const state: { began?: number } = {};
    const begin = (event: Event) => {
      state.began ??= event.timeStamp;
    };
    for (const type of ["click", "input"]) addEventListener(type, begin, { capture: true, once: true });
    Reflect.set(
      window,
      "painted",
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          // The frame is on its way when its animation callback runs, and shown when a task follows it.
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - (state.began ?? Number.NaN));
            channel.port2.postMessage(null);
          });
        });
        observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    );
  }, watched);
  await act();
  return page.evaluate(() => Reflect.get(window, "painted"));
}
