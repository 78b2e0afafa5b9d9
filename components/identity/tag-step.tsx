"use client";

import { useState } from "react";
import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { TabList, TabPanel, Tabs } from "#components/ui/tabs.tsx";
import { toText } from "#lib/languages/fill.ts";
import type { FilledFile } from "#lib/languages/fill-variant.ts";
import { FileBody } from "./file-body.tsx";
import { Step } from "./step.tsx";

/** A way to hand the token on: the page that the server renders, or a single-page app. */
export type TagChoice = { id: string; name: string; files: readonly FilledFile[]; fetchesToken: boolean };

/** Step 3: the tag that loads the widget. */
export function TagStep({
  choices,
  routeMissing,
  onRoute,
}: {
  choices: readonly TagChoice[];
  /** The code of step 2 has no token route, which a single-page app fetches from. */
  routeMissing: boolean;
  /** Shows it; null where the variant has none. */
  onRoute: (() => void) | null;
}) {
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
        {choices.map(({ id, files, fetchesToken }) => (
          <TabPanel key={id} value={id} className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3">
            {id === current.id && fetchesToken && routeMissing ? <MissingRoute onRoute={onRoute} /> : null}
            {id === current.id ? files.map((file) => <TagFile key={file.name} file={file} />) : null}
          </TabPanel>
        ))}
      </Tabs>
    </Step>
  );
}

function MissingRoute({ onRoute }: { onRoute: (() => void) | null }) {
  return (
    <p className="text-muted text-sm">
      It fetches the token from <code className="text-xs">GET /reqio/token</code>.{" "}
      {onRoute ? (
        <button type="button" onClick={onRoute} className="text-accent underline underline-offset-2">
          Show that route in step 2
        </button>
      ) : (
        <>
          Answer it with <code className="text-xs">{'{"token": "…"}'}</code> for whoever is signed in, with
          204 for a visitor, and with <code className="text-xs">Cache-Control: no-store</code>.
        </>
      )}
    </p>
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
