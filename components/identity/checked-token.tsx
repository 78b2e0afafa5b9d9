import clsx from "clsx";
import { Panel } from "#components/layout/panel.tsx";
import type { Reader } from "#components/token/choose-mend.ts";
import { DecodedParts } from "#components/token/decoded-parts.tsx";
import { FindingText } from "#components/token/finding-text.tsx";
import type { Diagnosis } from "#lib/token/diagnose.ts";
import { describePerson } from "./describe-person.ts";

/** What became of a pasted token: the person, or every finding in its order, and what it says. */
export function CheckedToken({
  diagnosis,
  reader,
  currency,
}: {
  diagnosis: Diagnosis;
  reader: Reader | undefined;
  currency: string;
}) {
  const { findings, identity, preview, signature } = diagnosis;
  const accepted = signature === "valid" && !findings.some(({ severity }) => severity === "error");
  return (
    <>
      <Panel className="overflow-hidden">
        <ol className="divide-y divide-line">
          {accepted && identity ? (
            <li className="border-l-2 border-l-ok px-4 py-3">
              <h3 className="[overflow-wrap:anywhere]">
                <span className="mr-2.5 font-medium text-ok">Would be accepted</span>
                {describePerson({ ...identity, id: identity.sub }, currency)}
              </h3>
              {preview ? <p className="text-muted text-sm">A test token: its person is not stored.</p> : null}
            </li>
          ) : null}
          {findings.map((finding) => (
            <li
              key={finding.code}
              className={clsx(
                "grid grid-cols-[minmax(0,1fr)] gap-1 border-l-2 px-4 py-3",
                finding.severity === "error" ? "border-l-bad" : "border-l-warn",
              )}
            >
              <FindingText
                finding={finding}
                reader={reader}
                facts={
                  finding.claim !== undefined && signature !== "valid" ? (
                    <>
                      <span aria-hidden="true">·</span>
                      <span>unverified</span>
                    </>
                  ) : finding.severity === "warning" ? (
                    <>
                      <span aria-hidden="true">·</span>
                      <span>warning</span>
                    </>
                  ) : null
                }
              />
            </li>
          ))}
        </ol>
      </Panel>
      <DecodedParts diagnosis={diagnosis} />
    </>
  );
}
