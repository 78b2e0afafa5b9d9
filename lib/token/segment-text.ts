import { decode } from "jose/base64url";

export type JsonObject = Record<string, unknown>;

// A byte order mark stays in the text, where it is a fault; TextDecoder would drop it.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The UTF-8 text that a base64url segment stands for, or null where it is none. Lenient about the base64url
 * itself: whoever judges it has done so before.
 */
export function decodeSegment(segment: string): string | null {
  try {
    return utf8.decode(decode(segment));
  } catch {
    return null;
  }
}

/** The object that a JSON text says, or null where it says something else or nothing. */
export function parseJsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a value out of JSON is an object, and neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
