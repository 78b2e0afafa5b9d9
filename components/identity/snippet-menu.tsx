"use client";

import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { copyWords, useCopy } from "#components/ui/use-copy.ts";

export type SnippetTaking = {
  /** How many files a download holds. */
  fileCount: number;
  download: () => Promise<void>;
  /** The snippet as a task for a coding agent. */
  writePrompt: () => Promise<string>;
};

/** Other ways to take a snippet along than by the clipboard, file by file. */
export function SnippetMenu({ fileCount, download, writePrompt }: SnippetTaking) {
  const { answer, copy } = useCopy();
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button variant="ghost" icon aria-label="More ways to take it">
            <Icon name={answer === "copied" ? "check" : "dots"} />
          </Button>
        }
      >
        <MenuItem render={<button id="download-files" type="button" onClick={() => void download()} />}>
          {fileCount === 1 ? "Download the file" : `Download ${fileCount} files as zip`}
        </MenuItem>
        <MenuItem render={<button id="copy-prompt" type="button" onClick={() => void copy(writePrompt())} />}>
          Copy prompt for a coding agent
        </MenuItem>
      </Menu>
      <span role="status" className="sr-only">
        {copyWords[answer]}
      </span>
    </>
  );
}
