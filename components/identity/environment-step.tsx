"use client";

import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { TabList, TabPanel, Tabs } from "#components/ui/tabs.tsx";
import {
  type EnvironmentFormat,
  environmentFormats,
  environmentLines,
  environmentText,
} from "#lib/languages/environment-text.ts";
import { SecretFacts, type SecretSummary } from "./secret-facts.tsx";
import { SecretRow } from "./secret-row.tsx";
import { Step } from "./step.tsx";
import type { useSecret } from "./use-secret.ts";

/** Step 1: the three values a server needs, the secret among them, masked until asked for. */
export function EnvironmentStep({
  audience,
  projectId,
  summary,
  mayReveal,
  secret,
  format,
  onFormat,
}: {
  audience: string;
  projectId: string;
  summary: SecretSummary;
  mayReveal: boolean;
  secret: ReturnType<typeof useSecret>;
  format: EnvironmentFormat;
  onFormat: (format: EnvironmentFormat) => void;
}) {
  const [first, ...others] = environmentLines(format, { secret: "", audience, projectId });
  return (
    <Step
      id="environment"
      number={1}
      title="Put these in your server's environment"
      hint="The secret stays on your server: never in a page, an app or a repository."
    >
      <Panel className="overflow-hidden">
        <Tabs value={format} onChange={(value) => onFormat(formatOf(value))}>
          <div className="flex items-center justify-between border-line border-b bg-sunk pr-1.5 pl-1">
            <TabList label="Format" look="underline" options={environmentFormats} />
            {mayReveal ? (
              <CopyButton
                variant="ghost"
                label="Copy with secret"
                text={() => secret.fetchCopy("env")}
                onRefused={secret.showForCopying}
              />
            ) : (
              <CopyButton variant="ghost" label="Copy without secret" text={environmentText(others)} />
            )}
          </div>
          {environmentFormats.map(({ value }) => (
            <TabPanel key={value} value={value}>
              {value === format ? (
                <div className="py-1.5 pr-2 pl-3.5">
                  {first ? (
                    <SecretRow line={first} summary={summary} mayReveal={mayReveal} secret={secret} />
                  ) : null}
                  {others.map((line) => (
                    <div key={line.name} className="flex min-h-[34px] items-center">
                      <code className="block break-all py-1 text-xs">
                        {line.before}
                        {line.name}
                        {line.between}
                        <span className="tok-s">{line.value}</span>
                        {line.after}
                      </code>
                    </div>
                  ))}
                </div>
              ) : null}
            </TabPanel>
          ))}
        </Tabs>
      </Panel>
      <SecretFacts summary={summary} mayReveal={mayReveal} />
    </Step>
  );
}

function formatOf(value: string): EnvironmentFormat {
  return environmentFormats.find((format) => format.value === value)?.value ?? "env";
}
