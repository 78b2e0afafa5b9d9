export type EnvironmentFormat = "env" | "shell" | "docker";

export const environmentFormats = [
  { value: "env", label: ".env" },
  { value: "shell", label: "shell" },
  { value: "docker", label: "Docker" },
] as const;

export type EnvironmentLine = { before: string; name: string; between: string; value: string; after: string };

/** The three values as lines of the chosen format; Docker's are those of a Compose service. */
export function environmentLines(
  format: EnvironmentFormat,
  values: { secret: string; audience: string; projectId: string },
): EnvironmentLine[] {
  const [before, between, after] = marks[format];
  return [
    { name: "REQIO_SECRET", value: values.secret },
    { name: "REQIO_AUDIENCE", value: values.audience },
    { name: "REQIO_PROJECT_ID", value: values.projectId },
  ].map((line) => ({ before, between, after, ...line }));
}

// No value holds a quote or a dollar sign: a secret is base62, an audience is an origin and a project id.
const marks: Record<EnvironmentFormat, [before: string, between: string, after: string]> = {
  env: ["", "=", ""],
  shell: ["export ", "='", "'"],
  docker: ["", ": ", ""],
};

export function environmentText(lines: readonly EnvironmentLine[]): string {
  return lines
    .map((line) => `${line.before}${line.name}${line.between}${line.value}${line.after}\n`)
    .join("");
}
