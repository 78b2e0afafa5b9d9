/** A code block in Markdown, whose fence is longer than any run of back-ticks in it. */
export function fence(text: string, info: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(Math.max(3, longest + 1));
  return `${ticks}${info}\n${text}\n${ticks}`;
}

/** `py` for `app/views.py`: what Markdown calls the language by. */
export function endingOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1] ?? "";
}
