import { pino } from "pino";

const LOG_BUFFER_BYTES = 8_192;
const LOG_FLUSH_MS = 200;

export type Log = ReturnType<typeof createLog>;

/** One JSON object per line on standard output; plain lines where a person watches. */
export function createLog() {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return process.stdout.isTTY
    ? pino(options, {
        write: (line: string) => {
          process.stdout.write(`${toPlainLine(line)}\n`);
        },
      })
    : pino(options, openStandardOutput());
}

/**
 * Lines leave together, a few times a second: one system call per request would cost a sixth of what a request costs.
 * What is left leaves when the process ends.
 */
function openStandardOutput() {
  const output = pino.destination({ sync: false, minLength: LOG_BUFFER_BYTES });
  setInterval(() => output.flush(), LOG_FLUSH_MS).unref();
  return output;
}

function toPlainLine(line: string): string {
  const { level, time: _time, msg, ...rest } = JSON.parse(line);
  const details = Object.values(rest).map((value) =>
    typeof value === "string" ? value : JSON.stringify(value),
  );
  return [level === "info" ? "" : `${level}:`, msg ?? "", ...details].filter(Boolean).join(" ");
}

/**
 * A path that may stand in the log: without its query, and without what looks like a token, a secret or a one-time
 * link's key, which people paste into addresses.
 */
export function toLoggedPath(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return path
    .replace(/[^\x21-\x7e]/g, "?")
    .split("/")
    .map((segment, index, all) => (isTelling(segment, all[index - 1]) ? "…" : segment))
    .join("/");
}

function isTelling(segment: string, before: string | undefined): boolean {
  const text = decodePercent(segment);
  return (
    text === null ||
    text.length > 128 ||
    /reqio_sk_/i.test(text) ||
    /eyJ[\w-]+\./.test(text) ||
    (before === "reset-password" && text !== "")
  );
}

function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** An error as the log may hold it: its kind and code. Messages quote what failed, which may be a token or a query. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}
