import type { ReactNode } from "react";
import { CodeChange } from "#components/code/code-change.tsx";
import { textLinkClass } from "#components/ui/text-link.ts";
import { type Finding, headlineOf } from "#lib/token/findings.ts";
import { chooseMend, type Reader } from "./choose-mend.ts";

/** What was found, and the way out: in the words and the code of a language, where it has its own. */
export function FindingText({
  finding,
  reader,
  facts,
  note,
}: {
  finding: Finding;
  reader?: Reader | undefined;
  /** Stands after the code: when it came, and from where. */
  facts?: ReactNode;
  /** What this very case has to say beyond the finding. */
  note?: ReactNode;
}) {
  const { code } = finding;
  const { fix, change } = chooseMend(finding, reader);
  const headline = headlineOf(finding);
  return (
    <>
      <h3 className="font-medium [overflow-wrap:anywhere]">{headline.title}</h3>
      <p className="flex flex-wrap gap-x-1.5 font-mono text-muted text-xs">
        <a href={`/docs/findings#${code}`} className={textLinkClass}>
          {code}
        </a>
        {facts}
      </p>
      {headline.said ? null : <p className="text-sm [overflow-wrap:anywhere]">{finding.message}</p>}
      <p className="text-muted text-sm [overflow-wrap:anywhere]">{fix}</p>
      {note}
      {reader && change ? (
        <div className="mt-1">
          <CodeChange name={reader.language.name} code={code} {...change} />
        </div>
      ) : null}
    </>
  );
}
