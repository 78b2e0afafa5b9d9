import clsx from "clsx";
import { Panel } from "#components/layout/panel.tsx";
import { FindingText } from "#components/token/finding-text.tsx";
import type { Diagnosis } from "#lib/token/diagnose.ts";
import type { Finding } from "#lib/token/findings.ts";

/** The verdict in one line, then each finding with its way out. Read out when it changes. */
export function DiagnosisView({ diagnosis }: { diagnosis: Diagnosis | null }) {
  const { headline, detail, tone } = summarise(diagnosis);
  return (
    <section aria-label="Verdict" aria-live="polite" className="grid gap-3">
      <div>
        <h2 className={clsx("font-semibold text-xl tracking-[-0.01em]", tone)}>{headline}</h2>
        <p className="mt-0.5 text-muted">{detail}</p>
      </div>
      {diagnosis?.findings.map((finding) => (
        <FindingPanel key={finding.code} finding={finding} />
      ))}
    </section>
  );
}

function FindingPanel({ finding }: { finding: Finding }) {
  const isError = finding.severity === "error";
  return (
    <Panel
      className={clsx(
        "grid grid-cols-[minmax(0,1fr)] gap-1 border-l-2 px-4 py-3",
        isError ? "border-l-bad" : "border-l-warn",
      )}
    >
      <FindingText finding={finding} />
    </Panel>
  );
}

function summarise(diagnosis: Diagnosis | null): { headline: string; detail: string; tone?: string } {
  if (!diagnosis) {
    return {
      headline: "Paste a token",
      detail: "Every fault that can be proved is named, with its way out. Nothing leaves this browser.",
    };
  }
  const errors = diagnosis.findings.filter(({ severity }) => severity === "error").length;
  const warnings = diagnosis.findings.length - errors;
  const warned = warnings === 0 ? "" : ` ${count(warnings, "warning")}.`;
  if (errors > 0) {
    return { headline: "Refused", detail: `${count(errors, "error")}.${warned}`, tone: "text-bad" };
  }
  if (diagnosis.signature === "valid") {
    return {
      headline: "Accepted",
      detail: `The signature is good, and so are the claims.${warned}`,
      tone: "text-ok",
    };
  }
  return {
    headline: "The claims are good",
    detail: `The signature is not checked: give the signing secret to check it.${warned}`,
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
