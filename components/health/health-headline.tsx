import Link from "next/link";
import { formatCount } from "#components/ui/format-count.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { textLinkClass } from "#components/ui/text-link.ts";
import { describeFinding } from "#lib/token/findings.ts";
import { HealthDot } from "./health-dot.tsx";
import { countRefused } from "./health-words.ts";
import type { ShownHealth } from "./shown-health.ts";

/** What state an integration is in, since when, and what to do about it. */
export function HealthHeadline({ health, projectId }: { health: ShownHealth; projectId: string }) {
  return (
    <div className="flex items-baseline gap-2.5">
      <HealthDot status={health.status} />
      <div className="min-w-0">
        <h2 className="font-semibold text-lg leading-6 tracking-[-0.01em]">{headlineOf(health)}</h2>
        <p className="mt-0.5 max-w-[64ch] text-muted">
          <Explanation health={health} projectId={projectId} />
        </p>
      </div>
    </div>
  );
}

function headlineOf({ status, reason, hour }: ShownHealth): string {
  if (status === "waiting") return "Waiting for the first token";
  if (reason === "silence") return "Failing: no token accepted for a day";
  if (status === "live") return "Live";
  return `Failing: ${formatCount(countRefused(hour))} tokens refused in the last hour`;
}

function Explanation({ health, projectId }: { health: ShownHealth; projectId: string }) {
  const { status, reason, day, firstVerifiedAt } = health;
  const identity = (text: string, step = "") => (
    <Link href={`/projects/${projectId}/settings/identity${step}`} className={textLinkClass}>
      {text}
    </Link>
  );
  if (status === "waiting") {
    const tried = countRefused(day) + day.noise;
    if (tried === 0) return <>No token has come yet. {identity("Set up identity")}: it takes five minutes.</>;
    return (
      <>
        {tried === 1 ? "One token came" : `${formatCount(tried)} tokens came`} in the last day, and none was
        accepted.{" "}
        <Link href={`/projects/${projectId}/activity`} className={textLinkClass}>
          See why
        </Link>
        , or {identity("check one", "#check")}.
      </>
    );
  }
  if (reason === "silence") {
    return (
      <>
        <LastAccepted health={health} /> See that the page still loads the widget and that your server still
        mints tokens: {identity("check one", "#check")}.
      </>
    );
  }
  if (reason === "refusals") {
    const [most] = health.hour.refused;
    return (
      <>
        {most
          ? `Most of them: ${describeFinding(most.code).message} ${describeFinding(most.code).fix} `
          : null}
        <LastAccepted health={health} /> The next accepted token makes it live again.
      </>
    );
  }
  return (
    <>
      <LastAccepted health={health} />{" "}
      {firstVerifiedAt === null ? null : (
        <>
          The first came <LocalTime at={firstVerifiedAt} show="moment" />.
        </>
      )}
    </>
  );
}

function LastAccepted({ health: { lastVerifiedAt } }: { health: ShownHealth }) {
  if (lastVerifiedAt === null) return <>The last accepted token came more than 30 days ago.</>;
  return (
    <>
      The last accepted token came <LocalTime at={lastVerifiedAt} show="moment" />.
    </>
  );
}
