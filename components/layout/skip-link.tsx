/** Leads past header and navigation; seen when it has the focus. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md border border-line-strong bg-raised px-3 py-2 focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
