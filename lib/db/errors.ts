/** The store cannot be reached: the endpoint answers 503, a page says so. What was being written was not acknowledged. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

/** A text that the two stores would keep differently; the edge should have refused it with a field's name. */
export class TextRefused extends Error {
  override name = "TextRefused";
}

/** A start that must not go on: the message says what is wrong with store or keys and what to restore. */
export class StartRefused extends Error {
  override name = "StartRefused";
}

// By name, not by class: Next's bundle holds a second copy of each class.
export function isStoreUnavailable(error: unknown): boolean {
  return hasName(error, "StoreUnavailable");
}

export function isStartRefused(error: unknown): error is Error {
  return hasName(error, "StartRefused");
}

function hasName(error: unknown, name: string): boolean {
  for (let found = error; found instanceof Error; found = found.cause) {
    if (found.name === name) return true;
  }
  return false;
}

/** SQLite's result code or PostgreSQL's SQLSTATE; the empty text where there is neither. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
