import type { Reader } from "#components/token/choose-mend.ts";
import { describeHost } from "#components/token/describe-host.ts";
import { FindingText } from "#components/token/finding-text.tsx";
import { createFinding } from "#lib/token/findings.ts";
import type { AttemptGroup } from "./attempt-groups.ts";
import { Age } from "./server-clock.tsx";
import { SignatureHint } from "./signature-hint.tsx";

/** Attempts that were refused for one cause: the cause, the mend, and what else is wrong with the token. */
export function RefusedAttempt({
  group: { newest, count },
  reader,
  lastFours,
}: {
  group: AttemptGroup;
  reader: Reader | undefined;
  /** Of the secrets that verify. */
  lastFours: readonly string[];
}) {
  const [first, ...others] = newest.findings;
  const finding = first ?? createFinding(newest.code ?? "signature_invalid");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1 border-l-2 border-l-bad px-4 py-3">
      <FindingText
        finding={finding}
        reader={reader}
        facts={
          <>
            <span aria-hidden="true">·</span>
            <Age at={newest.at} />
            <span aria-hidden="true">·</span>
            <span className="[overflow-wrap:anywhere]">{describeHost(newest.host)}</span>
            {count > 1 ? (
              <>
                <span aria-hidden="true">·</span>
                <span>{count} times</span>
              </>
            ) : null}
          </>
        }
        note={
          finding.code === "signature_invalid" ? (
            <SignatureHint lastFours={lastFours} diagnosed={newest.diagnosed} />
          ) : null
        }
      />
      {others.length > 0 ? (
        <details>
          <summary className="w-fit rounded-sm py-0.5 text-muted text-sm hover:text-ink">
            {others.length === 1 ? "1 more finding" : `${others.length} more findings`} in this token
          </summary>
          <ul className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-3 border-line border-l pl-3">
            {others.map((other) => (
              <li key={other.code} className="grid grid-cols-[minmax(0,1fr)] gap-1">
                <FindingText finding={other} reader={reader} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
