/** What stands where a token should, because nothing was put there. */
export type NotRendered = {
  /** Short and stable: it is stored in place of the words. */
  how: string;
  message: string;
  fix?: string;
  /** Of all but an object that was printed, which the languages' code is about. */
  codeMends?: false;
};

const MISSING =
  "Find out why there is no token: a wrong name, a function that returns nothing, or a visitor who is not signed in. Print nothing for those.";

/** Words that a language writes for a value, each as the whole text. */
const words: readonly NotRendered[] = [
  ...["undefined", "null", "None"].map((word) => ({
    how: word,
    message: `The text is ${word}, a value that is not there, not a token.`,
    fix: MISSING,
    codeMends: false as const,
  })),
  {
    how: "[object Promise]",
    message: "The text is [object Promise]: nothing waited for the token.",
  },
  {
    how: "[object Object]",
    message: "The text is [object Object]: an object was printed, not its token.",
  },
];

const template: NotRendered = {
  how: "template",
  message: "The text is a template that nothing has rendered, not a token.",
  codeMends: false,
};

export const notRendered: readonly NotRendered[] = [...words, template];

const TEMPLATES = [
  ["{{", "}}"],
  ["<%=", "%>"],
  ["${", "}"],
] as const;

/** What a text is in place of a token; `value` is the text without what is around it. Null where it may be one. */
export function findNotRendered(text: string, value: string): NotRendered | null {
  return words.find(({ how }) => how === value) ?? (holdsTemplate(text) ? template : null);
}

function holdsTemplate(text: string): boolean {
  return TEMPLATES.some(([open, close]) => {
    const at = text.indexOf(open);
    return at >= 0 && text.includes(close, at + open.length);
  });
}
