import { CopyButton } from "#components/ui/copy-button.tsx";

/** Code that leads to a finding, struck by a minus, and what to write in its place. */
export function CodeChange({
  name,
  code,
  broken,
  fixed,
}: {
  /** Of the language. */
  name: string;
  /** Of the finding. */
  code: string;
  broken: readonly string[];
  fixed: readonly string[];
}) {
  return (
    <div className="relative rounded-md border border-line bg-sunk">
      <section
        aria-label={`${code} in ${name}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
        tabIndex={0}
        className="overflow-x-auto rounded-md py-2.5 focus-visible:outline-offset-[-2px]"
      >
        <pre className="min-w-max pr-24 pl-4 text-code">
          <del className="block text-bad no-underline">{mark("−", broken)}</del>
          <ins className="block text-ok no-underline">{mark("+", fixed)}</ins>
        </pre>
      </section>
      <CopyButton
        variant="ghost"
        compact
        label={`Copy the mended code for ${code} in ${name}`}
        text={`${fixed.join("\n")}\n`}
        className="absolute top-1.5 right-1.5 bg-sunk"
      />
    </div>
  );
}

function mark(sign: string, lines: readonly string[]): string {
  return lines.map((line) => `${sign} ${line}`.trimEnd()).join("\n");
}
