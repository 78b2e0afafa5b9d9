import type { SearchEntry } from "./search-index.ts";

const RESULT_LIMIT = 12;

/**
 * The entries that hold every word of a query, best first: in the title before the text, at the start of a word before
 * inside one, pages before places in them.
 */
export function findEntries(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreEntry(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, RESULT_LIMIT)
    .map(({ entry }) => entry);
}

function scoreEntry({ title, text, page = "", code = "" }: SearchEntry, words: readonly string[]): number {
  let score = page === "" ? 1 : 0;
  for (const word of words) {
    const best = Math.max(
      5 * scoreWord(code, word),
      4 * scoreWord(title, word),
      2 * scoreWord(text, word),
      scoreWord(page, word),
    );
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

/** 3 for a whole word, 2 for the start of one, 1 for anywhere in it. A code's parts count as words. */
function scoreWord(text: string, word: string): number {
  let best = 0;
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const startsHere = at === 0 || !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1));
    const endsHere = !/[\p{L}\p{N}]/u.test(lower.charAt(at + word.length));
    best = Math.max(best, startsHere ? (endsHere ? 3 : 2) : 1);
  }
  return best;
}
