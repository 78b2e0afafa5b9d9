/** The look of a link inside a sentence: told apart by more than its colour. */
export const textLinkClass =
  "rounded-sm text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong";
