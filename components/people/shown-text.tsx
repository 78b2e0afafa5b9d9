import clsx from "clsx";

/**
 * A text that a token brought, set apart from what stands around it: letters of a script that runs the other way turn
 * nothing else, and runs of spaces stay as they are. One that shows nothing at all is shown by its code points.
 */
export function ShownText({
  text,
  wraps = false,
  className,
}: {
  text: string;
  /** Over as many lines as it needs, a long word too. */
  wraps?: boolean;
  className?: string;
}) {
  return (
    <bdi
      title={wraps ? undefined : text}
      className={clsx(wraps ? "whitespace-pre-wrap [overflow-wrap:anywhere]" : "whitespace-pre", className)}
    >
      {showInvisible(text)}
    </bdi>
  );
}

export function showInvisible(text: string): string {
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return text;
  return Array.from(
    text,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  ).join(" ");
}
