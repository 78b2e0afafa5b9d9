import type { Command, CommandGroup } from "#components/ui/command.ts";
import type { FilledFile } from "#lib/languages/fill-variant.ts";
import { CLAIM_OF_SLOT, isExpressionSlot, type SlotName, TRAITS } from "#lib/languages/slots.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { unfold } from "./unfold.ts";
import type { SecretState } from "./use-secret.ts";

export type IdentityCommandsOptions = {
  entries: readonly CatalogueEntry[];
  current: { languageId: string; variantId: string };
  chooseVariant: (languageId: string, variantId: string) => void;
  /** The files that are shown; none while their language is on its way. */
  files: readonly FilledFile[];
  /** Null for a member who may not see the secret. */
  secret: SecretState["view"] | null;
};

/**
 * What the palette offers on the identity page. A command presses the page's own control, so that it answers, asks
 * for the password and is announced in its own place; no secret comes by here.
 */
export function identityCommands(options: IdentityCommandsOptions): CommandGroup[] {
  return [
    { label: "This snippet", commands: [...snippetCommands(options), ...secretCommands(options)] },
    { label: "Check it", commands: checkCommands() },
    { label: "Change in the code", commands: [...valueCommands(options), ...traitCommands(options)] },
    ...choiceGroups(options),
  ];
}

function snippetCommands({ files }: IdentityCommandsOptions): Command[] {
  if (files.length === 0) return [];
  return [
    { id: "copy-code", name: "Copy the code", words: "clipboard snippet" },
    { id: "copy-prompt", name: "Copy prompt for a coding agent", words: "ai clipboard" },
    { id: "download-files", name: "Download the files", words: "save zip snippet" },
  ].map((command) => ({ ...command, run: () => press(document.getElementById(command.id)) }));
}

function secretCommands({ secret }: IdentityCommandsOptions): Command[] {
  if (secret === null) return [];
  const reveal = secret === "shown" ? "Hide the secret" : "Reveal the secret";
  // While the password is asked for, its field stands in the button's place.
  const find = () => document.getElementById("reveal-secret") ?? document.getElementById("step-up-password");
  const commands = [
    { id: "reveal-secret", name: reveal, words: "show signing key", run: () => press(find()) },
  ];
  if (secret === "password") return commands;
  const run = () => press(document.getElementById("rotate-secret"));
  return [
    ...commands,
    { id: "rotate-secret", name: "Rotate the secret…", words: "new renew replace key", run },
  ];
}

function checkCommands(): Command[] {
  return [
    {
      id: "paste-token",
      name: "Check a token…",
      words: "paste verify jwt diagnose signature",
      run: () => reach(document.getElementById("paste-token")),
    },
    {
      id: "copy-terminal-command",
      name: "Copy the terminal command",
      words: "clipboard shell curl test",
      run: () => press(document.getElementById("copy-terminal-command")),
    },
  ];
}

function valueCommands({ files }: IdentityCommandsOptions): Command[] {
  const found = new Map<SlotName, Command>();
  for (const { name: file, lines } of files) {
    for (const { slot, text } of lines.filter(({ on }) => on).flatMap(({ parts }) => parts)) {
      if (!slot || found.has(slot) || !(isExpressionSlot(slot) || slot === "lifetime")) continue;
      const name = slot === "lifetime" ? "Change the lifetime…" : `Change the expression for ${slot}…`;
      const word = `button[data-claim="${CLAIM_OF_SLOT[slot]}"]`;
      found.set(slot, {
        id: `value-${slot}`,
        name,
        words: "edit field value",
        code: text,
        run: () => pressInFile(file, word),
      });
    }
  }
  return [...found.values()];
}

function traitCommands({ files }: IdentityCommandsOptions): Command[] {
  return TRAITS.flatMap((trait) => {
    const file = files.find(({ lines }) => lines.some((line) => line.switch === trait));
    const on = file?.lines.some((line) => line.switch === trait && line.on);
    if (!file) return [];
    return {
      id: `trait-${trait}`,
      name: on ? `Leave ${trait} out` : `Send ${trait}`,
      words: "trait switch turn on off",
      run: () => pressInFile(file.name, `[role="switch"][aria-label="Send ${trait}"]`),
    };
  });
}

function choiceGroups({ entries, current, chooseVariant }: IdentityCommandsOptions): CommandGroup[] {
  const choose = (languageId: string, variantId: string) => {
    chooseVariant(languageId, variantId);
    // The links as they are after the next render; those of a language on its way come later still.
    requestAnimationFrame(() => {
      const framework = document.getElementById(`framework-${variantId}`);
      reach(
        languageId === current.languageId ? framework : document.getElementById(`language-${languageId}`),
      );
    });
  };
  const languages = entries.map(({ id, name, variants }) => ({
    id: `language-${id}`,
    name,
    words: "use switch choose",
    ...(id === current.languageId ? { note: "shown" } : {}),
    run: () => choose(id, variants[0]?.id ?? ""),
  }));
  const frameworks = entries.flatMap((entry) =>
    entry.variants.map(({ id, name }) => ({
      id: `framework-${entry.id}-${id}`,
      name,
      words: "use switch choose",
      note: entry.name,
      typedOnly: entry.id !== current.languageId,
      run: () => choose(entry.id, id),
    })),
  );
  return [
    { label: "Framework", commands: frameworks },
    { label: "Language", commands: languages },
  ];
}

/** As a click on it, with the focus where the answer shows: on the menu's button for what stands in a closed menu. */
function press(control: HTMLElement | null): void {
  const menu = control?.closest("[popover]");
  const shown = menu ? document.querySelector<HTMLElement>(`[popovertarget="${menu.id}"]`) : control;
  reach(shown);
  control?.click();
}

/** Gives it the focus, in a step that may have been folded. */
function reach(control: HTMLElement | null): void {
  if (control) unfold(control);
  control?.focus();
}

/** Shows a file of step 2, then presses what stands in it. */
function pressInFile(file: string, selector: string): void {
  const tabs = document.querySelectorAll<HTMLElement>('#mint [role="tab"]');
  [...tabs].find((tab) => tab.textContent === file)?.click();
  requestAnimationFrame(() => press(document.querySelector<HTMLElement>(`#mint ${selector}`)));
}
