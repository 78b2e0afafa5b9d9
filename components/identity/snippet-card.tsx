"use client";

import { type ReactNode, useState } from "react";
import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TabList, TabPanel, Tabs } from "#components/ui/tabs.tsx";
import type { CompiledVariant } from "#lib/languages/compiled.ts";
import { toText } from "#lib/languages/fill.ts";
import type { FilledFile } from "#lib/languages/fill-variant.ts";
import { describeRun } from "#lib/languages/runs.ts";
import { FORMS, type Form } from "#lib/languages/slots.ts";
import type { CodeEditing } from "./editable-code.tsx";
import { FileBody } from "./file-body.tsx";
import { FileTab } from "./file-tab.tsx";
import { InstallLine } from "./install-line.tsx";
import { type PresetChoice, PresetMenu } from "./preset-menu.tsx";
import { PresetNotes } from "./preset-notes.tsx";
import { SnippetMenu, type SnippetTaking } from "./snippet-menu.tsx";

export type SnippetCardProps = {
  variant: CompiledVariant;
  form: Form;
  onForm: (form: Form) => void;
  files: readonly FilledFile[];
  editing: CodeEditing;
  presets: PresetChoice;
  taking: SnippetTaking;
  onCopied: () => void;
  frameworks?: ReactNode;
};

/** The code of one variant: how to install its library, its files, and what it ran with. */
export function SnippetCard({
  variant,
  form,
  onForm,
  files,
  editing,
  presets,
  taking,
  onCopied,
  frameworks,
}: SnippetCardProps) {
  const [chosenFile, chooseFile] = useState<string | null>(null);
  const file = files.find((entry) => entry.name === chosenFile) ?? files[0];
  if (!file) return null;
  return (
    <>
      <Panel>
        {/* Two rows where one is too narrow for all: the frameworks, then form and Copy; a phone has a row for each. */}
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 rounded-t-lg border-line border-b bg-sunk px-2 py-1.5">
          {frameworks}
          <div className="flex min-w-0 grow flex-wrap items-center gap-x-2 gap-y-1.5">
            {variant.forms.length > 1 ? (
              <Tabs value={form} onChange={(value) => onForm(FORMS.find((entry) => entry === value) ?? form)}>
                <TabList
                  label="How the token reaches the page"
                  look="segments"
                  options={variant.forms.map((value) => ({ value, label: formNames[value] }))}
                />
              </Tabs>
            ) : null}
            <div className="ml-auto flex items-center gap-1">
              {variant.presets.length > 0 ? <PresetMenu variant={variant} {...presets} /> : null}
              <SnippetMenu {...taking} />
              <CopyButton id="copy-code" variant="primary" text={toText(file.lines)} onCopied={onCopied} />
            </div>
          </div>
        </div>
        <InstallLine key={variant.id} commands={variant.install} />
        <Tabs value={file.name} onChange={chooseFile}>
          <div className="border-line border-b px-1">
            <TabList
              label="Files"
              look="underline"
              options={files.map(({ name }) => ({
                value: name,
                label: <FileTab name={name} names={files.map((entry) => entry.name)} />,
              }))}
            />
          </div>
          {files.map(({ name, change, lines }) => (
            <TabPanel key={name} value={name}>
              {name === file.name ? (
                <>
                  {name.includes("/") ? (
                    <p className="px-4 pt-2.5 font-mono text-muted text-xs [overflow-wrap:anywhere]">
                      {name}
                    </p>
                  ) : null}
                  <FileBody name={name} change={change} lines={lines} editing={editing} />
                </>
              ) : null}
            </TabPanel>
          ))}
        </Tabs>
        <PresetNotes presets={presets.inUse} />
      </Panel>
      <p className="mt-2.5 flex items-start gap-2 text-muted text-xs">
        <Icon
          name={variant.runs[form] ? "check-circle" : "info"}
          className={variant.runs[form] ? "size-[18px] p-0.5 text-ok" : "size-[18px] p-0.5"}
        />
        {describeRun(variant, form)}
      </p>
    </>
  );
}

const formNames: Record<Form, string> = { route: "Token route", attribute: "Attribute" };
