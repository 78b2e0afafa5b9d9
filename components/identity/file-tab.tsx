/**
 * The name of a file on its tab: as much of its path as tells it from the others. The rest is there to be heard.
 */
export function FileTab({ name, names }: { name: string; names: readonly string[] }) {
  const shown = shortenPath(name, names);
  return (
    <span className="relative">
      <span className="sr-only">{name.slice(0, name.length - shown.length)}</span>
      {shown}
    </span>
  );
}

function shortenPath(name: string, names: readonly string[]): string {
  const parts = name.split("/");
  for (let count = 1; count < parts.length; count += 1) {
    const end = parts.slice(-count).join("/");
    if (names.filter((other) => `/${other}`.endsWith(`/${end}`)).length === 1) return end;
  }
  return name;
}
