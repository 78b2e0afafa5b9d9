"use client";

import clsx from "clsx";
import Link from "next/link";
import type { Reader } from "#components/token/choose-mend.ts";
import { describeHost } from "#components/token/describe-host.ts";
import { textLinkClass } from "#components/ui/text-link.ts";
import { describeFinding, headlineOf } from "#lib/token/findings.ts";
import { AcceptedAttempt } from "./accepted-attempt.tsx";
import { type AttemptGroup, groupAttempts } from "./attempt-groups.ts";
import { describePerson } from "./describe-person.ts";
import type { ListenedState } from "./listened-state.ts";
import { RefusedAttempt } from "./refused-attempt.tsx";
import { Age } from "./server-clock.tsx";
import { useAttempts } from "./use-attempts.ts";

/**
 * What came from the real integration, newest first. Its box keeps its height, whatever arrives: nothing below it moves, and a
 * row that one reads stays where it is once one has scrolled.
 */
export function AttemptLog({
  projectId,
  state: { now, attempts: arrived, secrets, previewedAt },
  reader,
  currency,
}: {
  projectId: string;
  state: ListenedState;
  reader: Reader | undefined;
  currency: string;
}) {
  const { attempts, isNew } = useAttempts(arrived);
  const groups = groupAttempts(attempts);
  const previewed = previewedAt !== null && now - previewedAt < PREVIEW_SHOWN_MS ? previewedAt : null;
  const lastFours = secrets.map(({ lastFour }) => lastFour);
  const rows = groups.map((group) => ({
    key: group.key,
    at: group.newest.at,
    fresh: isNew(group.newest),
    content:
      group.newest.outcome === "accepted" ? (
        <AcceptedAttempt group={group} reader={reader} currency={currency} now={now} />
      ) : (
        <RefusedAttempt group={group} reader={reader} lastFours={lastFours} />
      ),
  }));
  if (previewed !== null) {
    rows.push({ key: "preview", at: previewed, fresh: false, content: <TestToken at={previewed} /> });
  }
  rows.sort((a, b) => b.at - a.at);
  const [newest] = groups;
  return (
    <section
      aria-label="Attempts"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
      tabIndex={0}
      className="relative h-72 overflow-y-auto overscroll-y-contain rounded-lg border border-line bg-raised shadow-raised focus-visible:outline-offset-[-2px]"
    >
      {rows.length > 0 ? (
        <>
          <ol>
            {rows.map(({ key, fresh, content }) => (
              <li
                key={key}
                className={clsx(
                  "border-line border-b transition-[background-color] duration-1000",
                  fresh && "starting:bg-hover",
                )}
              >
                {content}
              </li>
            ))}
          </ol>
          <p className="px-4 py-2.5 text-muted text-sm">
            <Link href={`/projects/${projectId}/activity`} className={textLinkClass}>
              Activity
            </Link>{" "}
            has all of them.
          </p>
        </>
      ) : (
        <NothingYet />
      )}
      <p role="status" className="sr-only">
        {newest && isNew(newest.newest) ? announce(newest, currency) : ""}
        {previewed !== null && !(newest && newest.newest.at > previewed) ? TEST_TOKEN_WORDS : ""}
      </p>
    </section>
  );
}

const PREVIEW_SHOWN_MS = 3_600_000;

const TEST_TOKEN_WORDS = "A test token was verified. Test tokens are not stored.";

function TestToken({ at }: { at: number }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 border-l-2 border-l-ok px-4 py-3">
      <h3>{TEST_TOKEN_WORDS}</h3>
      <p className="font-mono text-muted text-xs">
        <Age at={at} />
      </p>
    </div>
  );
}

function NothingYet() {
  return (
    <div className="grid h-full content-center justify-items-center gap-1 px-6 text-center">
      <p className="font-medium">Nothing has come yet</p>
      <p className="max-w-[44ch] text-muted text-sm">
        Run the line for your terminal, or open a page of yours as somebody who is signed in.
      </p>
    </div>
  );
}

/** One sentence for who does not see the row. */
function announce({ newest }: AttemptGroup, currency: string): string {
  const [first] = newest.findings;
  if (newest.outcome === "accepted") {
    const warning = first ? `. Warning: ${describeFinding(first.code).title}` : "";
    return `Accepted: ${describePerson(newest.person, currency)}${warning}`;
  }
  return `Refused: ${first ? headlineOf(first).title : newest.code}, ${describeHost(newest.host)}`;
}
