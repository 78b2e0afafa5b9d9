import type { Command, CommandGroup } from "./command.ts";

/**
 * The commands that hold every typed word, in any order, wherever it stands. Better matches come first, within their
 * group and among the groups: `go` finds the language Go before Django.
 */
export function findCommands(groups: readonly CommandGroup[], typed: string): CommandGroup[] {
  const query = fold(typed).trim();
  return groups
    .map(({ label, commands }) => {
      const ranked = commands
        .map((command) => ({ command, rank: rankOf(command, label, query) }))
        .filter(({ rank }) => rank < Rank.none)
        .sort((a, b) => a.rank - b.rank);
      return { label, commands: ranked.map(({ command }) => command), rank: ranked[0]?.rank ?? Rank.none };
    })
    .filter(({ commands }) => commands.length > 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ label, commands }) => ({ label, commands }));
}

const Rank = { name: 0, nameStart: 1, wordStarts: 2, inside: 3, none: 4 } as const;

function rankOf(command: Command, label: string, query: string): number {
  if (query === "") return command.typedOnly ? Rank.none : Rank.name;
  const name = fold(command.name);
  // The name without its dots and spaces as well, so that `nodejs` finds Node.js.
  const squeezed = name.replace(/[^\p{L}\p{N}#+]/gu, "");
  const others = [command.words, command.note, command.code, label].map((text) => fold(text ?? ""));
  const text = [name, squeezed, ...others].join(" ");
  const words = query.split(/\s+/);
  if (!words.every((word) => text.includes(word))) return Rank.none;
  if (name === query || squeezed === query) return Rank.name;
  if (name.startsWith(query)) return Rank.nameStart;
  return words.every((word) => startsWord(text, word)) ? Rank.wordStarts : Rank.inside;
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Upper case and accents make no difference to what is found. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
