import { scanJson } from "#lib/token/json-scan.ts";
import { decodeSegment, type JsonObject, parseJsonObject } from "#lib/token/segment-text.ts";

/** A token taken apart for showing: its three segments as they stand, and what two of them say. */
export type DecodedToken = {
  segments: { header: string; payload: string; signature: string };
  header: JsonObject;
  payload: JsonObject;
};

/** The characters of a token's payload segment that stand for one claim, key and value: from start to before end. */
export type ClaimSpan = { claim: string; start: number; end: number };

/**
 * Takes a token apart for showing, or gives null where header or payload are no JSON objects. Verifies nothing:
 * never decide by it.
 */
export function decodeToken(token: string): DecodedToken | null {
  const [header, payload, signature, rest] = token.split(".", 4);
  if (header === undefined || payload === undefined || signature === undefined || rest !== undefined)
    return null;
  const headerValue = readObject(header);
  const payloadValue = readObject(payload);
  if (headerValue === null || payloadValue === null) return null;
  return { segments: { header, payload, signature }, header: headerValue, payload: payloadValue };
}

/**
 * Where each claim stands in a token's payload segment: top-level claims by their name, traits as
 * `traits.plan`. In the order of the text; a claim comes before the traits inside it. Positions count from
 * the segment's first character; the spans of two members of one object never share a character. Empty
 * where the payload cannot be read or its structure is broken.
 */
export function claimSpans(token: string): ClaimSpan[] {
  const text = decodeSegment(token.split(".", 2)[1] ?? "");
  if (text === null || parseJsonObject(text) === null) return [];
  const spans: ClaimSpan[] = [];
  const bytes = countBytes(text);
  const fault = scanJson(text, ({ path, start, end }) => {
    const isTrait = path.length === 2 && path[0] === "traits";
    if (path.length !== 1 && !isTrait) return;
    // Four characters stand for three bytes.
    const first = Math.floor(((bytes[start] ?? 0) * 4) / 3);
    spans.push({ claim: path.join("."), start: first, end: Math.ceil(((bytes[end] ?? 0) * 4) / 3) });
  });
  if (fault !== null) return [];
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** For each position in a text, and for its end, how many UTF-8 bytes stand before it. */
function countBytes(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate pair is four bytes: two for each half.
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    offsets[i + 1] = (offsets[i] ?? 0) + (unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3);
  }
  return offsets;
}

function readObject(segment: string): JsonObject | null {
  const text = decodeSegment(segment);
  return text === null ? null : parseJsonObject(text);
}
