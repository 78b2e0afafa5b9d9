/** Something the reader may do, found by typing. */
export type Command = {
  /** Its own among all commands of a page. */
  id: string;
  /** What it does, in the words one would look for. */
  name: string;
  /** Other words it is found by. */
  words?: string;
  /** Stands at the right: where it belongs, or that it holds now. */
  note?: string;
  /** A piece of code at the right: the value that it changes. */
  code?: string;
  /** Too many to be listed before anything is typed. */
  typedOnly?: boolean;
  run: () => void;
};

export type CommandGroup = { label: string; commands: readonly Command[] };
