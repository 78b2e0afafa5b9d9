import clsx from "clsx";
import Link from "next/link";
import { personHref } from "#components/layout/address.ts";
import { describeHost } from "#components/token/describe-host.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { textLinkClass } from "#components/ui/text-link.ts";
import { formatMoney } from "#lib/token/revenue.ts";
import { describeLifetime, describeSigner, describeSkew, describeToken } from "./attempt-facts.ts";
import { type AttemptFilter, activityHref } from "./attempt-query.ts";
import type { ShownAttempt } from "./shown-attempt.ts";

type RowProps = { attempt: ShownAttempt; projectId: string; currency: string; filter: AttemptFilter };

/** One token: what became of it in a sentence, then what is known of it. Whatever it says of itself may be hostile. */
export function AttemptRow(props: RowProps) {
  const { attempt } = props;
  const accepted = attempt.outcome === "accepted";
  return (
    <article
      className={clsx(
        "grid gap-x-6 gap-y-1 border-l-2 px-3.5 py-2.5 md:grid-cols-[minmax(0,1fr)_auto]",
        accepted ? "border-l-ok" : "border-l-bad",
      )}
    >
      <p className="min-w-0 break-words">
        <span className={clsx("mr-1 font-medium", accepted ? "text-ok" : "text-bad")}>
          {accepted ? "Accepted" : "Refused"}
        </span>{" "}
        {accepted ? <Person {...props} /> : <Cause {...props} />}
      </p>
      <p className="text-muted text-sm tabular-nums md:text-right">
        <LocalTime at={attempt.at} show="second" />
      </p>
      <Facts {...props} />
    </article>
  );
}

function Person({ attempt: { person, findings }, projectId, currency }: RowProps) {
  if (person === null) return <span className="text-muted">a person who was deleted since</span>;
  const { id, email, plan, monthlyRevenueCents: cents } = person;
  const more = [email, plan, cents === null ? null : `${formatMoney(cents, currency, "en-US")} / month`];
  return (
    <>
      <Link
        // Of fifty rows one opens a few.
        prefetch={false}
        href={personHref(`/projects/${projectId}/people`, id)}
        className={`break-all font-medium ${textLinkClass}`}
      >
        <bdi>{id}</bdi>
      </Link>
      {more.map((text) =>
        text === null ? null : (
          <span key={text} className="text-muted">
            {" · "}
            <bdi className="break-all">{text}</bdi>
          </span>
        ),
      )}{" "}
      {findings.length === 0 ? null : (
        <span className="text-warn">
          {findings.length === 1 ? "Warning:" : "Warnings:"}{" "}
          {findings.map(({ code }) => (
            <CodeLink key={code} code={code} />
          ))}
        </span>
      )}
    </>
  );
}

/** The first finding in its words; the others, which only a diagnosis finds, by their codes. */
function Cause({ attempt }: RowProps) {
  const [first, ...others] = attempt.findings;
  return (
    <>
      {first?.message}{" "}
      {others.length === 0 ? null : (
        <span className="text-muted">
          Also:{" "}
          {others.map(({ code }) => (
            <CodeLink key={code} code={code} />
          ))}
        </span>
      )}
    </>
  );
}

function CodeLink({ code }: { code: string }) {
  return (
    <>
      <Link
        prefetch={false}
        href={`/docs/findings#${code}`}
        className={`break-all font-mono text-xs ${textLinkClass}`}
      >
        {code}
      </Link>{" "}
    </>
  );
}

function Facts({ attempt, projectId, filter }: RowProps) {
  const { code, host } = attempt;
  const facts = [describeLifetime(attempt), describeSkew(attempt), describeSigner(attempt)];
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-3.5 gap-y-0.5 text-faint text-xs tabular-nums md:col-span-2">
      {code === null ? null : (
        <li>
          <CodeLink code={code} />
        </li>
      )}
      <li className="min-w-0 break-all">
        {host === null ? (
          describeHost(null)
        ) : (
          <>
            from{" "}
            <Link
              prefetch={false}
              href={activityHref(projectId, { ...filter, host })}
              className="underline hover:text-ink"
            >
              {host}
            </Link>
          </>
        )}
      </li>
      <li>
        <code className="break-all">{describeToken(attempt)}</code>
      </li>
      {facts.map((fact) => (fact === null ? null : <li key={fact}>{fact}</li>))}
    </ul>
  );
}
