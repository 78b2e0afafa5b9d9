/** Lines for the file in which a package manager is told what to bring. */
export function DependencyLines({
  into,
  text,
  className,
}: {
  into: string;
  text: string;
  /** How far the box may grow before it scrolls. */
  className: string;
}) {
  return (
    <div className="min-w-0 py-1.5">
      <p className="text-muted text-xs">
        In the dependencies of <code>{into}</code>:
      </p>
      <section
        aria-label={`Lines for ${into}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
        tabIndex={0}
        className={className}
      >
        <pre className="min-w-max text-code">
          <code>{text}</code>
        </pre>
      </section>
    </div>
  );
}
