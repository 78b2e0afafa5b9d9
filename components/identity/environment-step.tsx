"use client";

import { useState } from "react";
import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { TabList, TabPanel, Tabs } from "#components/ui/tabs.tsx";
import {
  type EnvironmentFormat,
  environmentFormats,
  environmentLines,
  environmentText,
} from "#lib/languages/environment-text.ts";
import type { ListenedSecret } from "./listened-state.ts";
import { RotateSecret } from "./rotate-secret.tsx";
import type { Rotation } from "./rotation.ts";
import { SecretRow } from "./secret-row.tsx";
import { type SecretChange, SecretsInUse } from "./secrets-in-use.tsx";
import { useHasPassed } from "./server-clock.tsx";
import { Step } from "./step.tsx";
import type { useSecret } from "./use-secret.ts";

/** Step 1: the three values a server needs, the secret among them, masked until asked for. */
export function EnvironmentStep({
  audience,
  projectId,
  current,
  retiring: listed,
  mayReveal,
  secret,
  rotation,
  format,
  onFormat,
}: {
  audience: string;
  projectId: string;
  current: ListenedSecret;
  retiring: ListenedSecret | null;
  mayReveal: boolean;
  secret: ReturnType<typeof useSecret>;
  rotation: Rotation;
  format: EnvironmentFormat;
  onFormat: (format: EnvironmentFormat) => void;
}) {
  const [change, setChange] = useState<SecretChange | null>(null);
  // It ends to the second, whether or not the page is loaded again.
  const hasRetired = useHasPassed(listed?.retiresAt ?? null);
  const retiring = hasRetired ? null : listed;
  const changed = (kind: SecretChange["kind"], { id, lastFour }: ListenedSecret) =>
    setChange({ kind, secretId: id, lastFour });
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
                    <SecretRow line={first} lastFour={current.lastFour} mayReveal={mayReveal} secret={secret}>
                      <RotateSecret
                        projectId={projectId}
                        current={current}
                        retiring={retiring}
                        rotation={rotation}
                        onRotated={() => changed("rotated", current)}
                      />
                    </SecretRow>
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
      <SecretsInUse
        projectId={projectId}
        current={current}
        retiring={retiring}
        mayManage={mayReveal}
        rotation={rotation}
        change={change}
        onEnded={(ended) => {
          changed("ended", ended);
          // Its own button goes with it.
          document.getElementById("rotate-secret")?.focus();
        }}
      />
    </Step>
  );
}

function formatOf(value: string): EnvironmentFormat {
  return environmentFormats.find((format) => format.value === value)?.value ?? "env";
}
