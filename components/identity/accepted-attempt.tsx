import type { Reader } from "#components/token/choose-mend.ts";
import { describeHost } from "#components/token/describe-host.ts";
import { FindingText } from "#components/token/finding-text.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { AttemptGroup } from "./attempt-groups.ts";
import { describePerson } from "./describe-person.ts";

/** Tokens of one person that were accepted: who it is and what the account pays, and what the newest one left out. */
export function AcceptedAttempt({
  group: { newest, count },
  reader,
  currency,
  now,
}: {
  group: AttemptGroup;
  reader: Reader | undefined;
  currency: string;
  /** The server's clock. */
  now: number;
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 border-l-2 border-l-ok px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <h3 className="min-w-0 [overflow-wrap:anywhere]">
          <span className="mr-2.5 font-medium text-ok">Accepted</span>
          <bdi>{describePerson(newest.person, currency)}</bdi>
        </h3>
        <p className="font-mono text-muted text-xs [overflow-wrap:anywhere]">
          <LocalTime at={newest.at} show={now - newest.at < CLOCK_MS ? "clock" : "second"} /> ·{" "}
          {newest.host ?? describeHost(null)}
          {count > 1 ? ` · ${count} times` : ""}
        </p>
      </div>
      {newest.findings.map((finding) => (
        <div
          key={finding.code}
          className="grid grid-cols-[minmax(0,1fr)] gap-1 border-l-2 border-l-warn pl-3"
        >
          <FindingText
            finding={finding}
            reader={reader}
            facts={
              <>
                <span aria-hidden="true">·</span>
                <span>warning</span>
              </>
            }
          />
        </div>
      ))}
    </div>
  );
}

/** Of what is older a clock's time alone would mislead. */
const CLOCK_MS = 43_200_000;
