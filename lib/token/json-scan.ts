/** Where one member of an object stands in a JSON text: from its key's quote to its value's end. */
export type JsonMember = {
  /** Keys from the outer object down, unescaped; arrays on the way add nothing. */
  path: readonly string[];
  start: number;
  end: number;
};

export type JsonFault = "nesting" | "duplicate_key" | "nul" | "lone_surrogate" | "number_not_finite";

/** Objects and arrays inside one another, the outer object being the first. */
export const MAXIMUM_NESTING = 16;

type Level = { keys: Set<string> | null; expectsKey: boolean; key: string; keyStart: number };

// Only ever run over text that JSON.parse has taken, so it need not judge the grammar; unrolled, so that it
// never backtracks.
const TOKEN = /[{}[\],]|"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|true|false|null/g;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Looks once over a text that `JSON.parse` has accepted for what it lets through: a key twice in one object
 * (compared after unescaping), nesting beyond 16, NUL, lone surrogates, numbers beyond a double. Linear.
 * Gives the first fault or null. `onMember` is told of each object member, inner ones before outer ones.
 */
export function scanJson(text: string, onMember?: (member: JsonMember) => void): JsonFault | null {
  const levels: Level[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    const first = token.charAt(0);
    if (first === "{" || first === "[") {
      if (levels.length === MAXIMUM_NESTING) return "nesting";
      levels.push({
        keys: first === "{" ? new Set() : null,
        expectsKey: first === "{",
        key: "",
        keyStart: 0,
      });
      continue;
    }
    if (first === ",") {
      if (level?.keys) level.expectsKey = true;
      continue;
    }
    if (first === '"') {
      const value = unescapeString(token);
      const fault = value === null ? "lone_surrogate" : value.includes("\0") ? "nul" : null;
      if (value === null || fault) return fault;
      if (level?.keys && level.expectsKey) {
        if (level.keys.has(value)) return "duplicate_key";
        level.keys.add(value);
        level.expectsKey = false;
        level.key = value;
        level.keyStart = index;
        continue;
      }
    } else if (first === "}" || first === "]") {
      levels.pop();
    } else if (!Number.isFinite(Number(token)) && first !== "t" && first !== "f" && first !== "n") {
      return "number_not_finite";
    }
    if (onMember) reportMember(levels, index + token.length, onMember);
  }
  return null;
}

/** The text of a JSON string in its quotes, or null where it holds half of a surrogate pair. */
function unescapeString(token: string): string | null {
  if (!token.includes("\\")) return token.slice(1, -1);
  const value = String(JSON.parse(token));
  return LONE_SURROGATE.test(value) ? null : value;
}

function reportMember(levels: readonly Level[], end: number, onMember: (member: JsonMember) => void): void {
  const level = levels.at(-1);
  // An element of an array is no member, and the end of an empty object belongs to the level above.
  if (!level?.keys || level.expectsKey) return;
  const path = levels.filter((each) => each.keys !== null).map((each) => each.key);
  onMember({ path, start: level.keyStart, end });
}
