"use client";

import { useState } from "react";
import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { TabList, TabPanel, Tabs } from "#components/ui/tabs.tsx";
import { toText } from "#lib/languages/fill.ts";
import { FileBody, type FilledFile } from "./file-body.tsx";
import { Step } from "./step.tsx";

/** A way to hand the token on: the page that the server renders, or a single-page app. */
export type TagChoice = { id: string; name: string; files: readonly FilledFile[] };

/** Step 3: the tag that loads the widget. */
export function TagStep({ choices }: { choices: readonly TagChoice[] }) {
  const [chosen, choose] = useState<string | null>(null);
  const current = choices.find((choice) => choice.id === chosen) ?? choices[0];
  if (!current) return null;
  return (
    <Step
      id="tag"
      number={3}
      title="Hand it to the widget"
      hint="On the page you already render, or after sign-in in a single-page app."
    >
      <Tabs value={current.id} onChange={choose}>
        <TabList
          label="Kind of page"
          look="segments"
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {choices.map(({ id, files }) => (
          <TabPanel key={id} value={id} className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3">
            {id === current.id ? files.map((file) => <TagFile key={file.name} file={file} />) : null}
          </TabPanel>
        ))}
      </Tabs>
    </Step>
  );
}

function TagFile({ file }: { file: FilledFile }) {
  return (
    <Panel>
      <div className="flex h-[42px] items-center justify-between gap-2 rounded-t-lg border-line border-b bg-sunk pr-1.5 pl-4">
        <span className="truncate font-mono text-xs">{file.name}</span>
        <CopyButton variant="ghost" label="Copy" text={toText(file.lines)} />
      </div>
      <FileBody {...file} />
    </Panel>
  );
}
