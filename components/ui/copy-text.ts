/**
 * Puts a text on the clipboard. A promise is handed to the clipboard as it is, because Safari keeps the right to
 * write only as long as the click itself lasts. Over plain http on a name other than localhost there is no
 * `navigator.clipboard`: the older command serves.
 *
 * @returns "nothing" where the promise gave no text (the person turned back).
 */
export async function copyText(
  source: string | Promise<string | null>,
): Promise<"copied" | "refused" | "nothing"> {
  let text: string | null;
  try {
    if (typeof source !== "string" && typeof ClipboardItem !== "undefined" && navigator.clipboard?.write) {
      const blob = source.then((value) => {
        if (value === null) throw new NothingToCopy();
        return new Blob([value], { type: "text/plain" });
      });
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
      return "copied";
    }
    text = await source;
    if (text === null) return "nothing";
    if (!navigator.clipboard) return copyByCommand(text) ? "copied" : "refused";
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    text = await source;
    if (text === null) return "nothing";
    return copyByCommand(text) ? "copied" : "refused";
  }
}

class NothingToCopy extends Error {}

function copyByCommand(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr-only";
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
