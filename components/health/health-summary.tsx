import Link from "next/link";
import { formatCount } from "#components/ui/format-count.ts";
import { formatSignedSeconds } from "#components/ui/format-seconds.ts";
import { textLinkClass } from "#components/ui/text-link.ts";
import { describeFinding, type FindingCode } from "#lib/token/findings.ts";
import { HealthHeadline } from "./health-headline.tsx";
import { countRefused, formatShare } from "./health-words.ts";
import type { ShownHealth } from "./shown-health.ts";

/** The state of an integration, and its figures of the last hour and day by outcome. */
export function HealthSummary({
  health,
  projectId,
  most = Number.POSITIVE_INFINITY,
}: {
  health: ShownHealth;
  projectId: string;
  /** Of so many causes each has its row, the others one together. */
  most?: number;
}) {
  const { hour, day, medianSkewSeconds, retiringShare } = health;
  // A row for the others stands for two at least.
  const named = day.refused.length > most ? day.refused.slice(0, most - 1) : day.refused;
  const others = day.refused.slice(named.length);
  const ofHour = (code: FindingCode) => hour.refused.find((one) => one.code === code)?.count ?? 0;
  return (
    <div className="grid gap-5">
      <HealthHeadline health={health} projectId={projectId} />
      <table className="w-full border-collapse">
        <caption className="sr-only">Tokens by outcome</caption>
        <thead>
          <tr className="border-line border-b text-muted text-xs">
            <th scope="col" className="py-1.5 pr-3 text-left font-medium">
              Tokens
            </th>
            <th scope="col" className={figureHeadClass}>
              Last hour
            </th>
            <th scope="col" className={figureHeadClass}>
              24 hours
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="border-line border-b">
            <th scope="row" className="py-2 pr-3 text-left font-normal">
              Accepted
            </th>
            <td className={figureClass}>{formatCount(hour.accepted)}</td>
            <td className={figureClass}>{formatCount(day.accepted)}</td>
          </tr>
          {named.map(({ code, count }) => (
            <tr key={code} className="border-line border-b">
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                {describeFinding(code).title}{" "}
                <Link
                  href={`/projects/${projectId}/activity?code=${code}`}
                  className={`inline-block font-mono text-xs ${textLinkClass}`}
                >
                  {code}
                </Link>
              </th>
              <td className={figureClass}>{formatCount(ofHour(code))}</td>
              <td className={figureClass}>{formatCount(count)}</td>
            </tr>
          ))}
          {others.length === 0 ? null : (
            <tr className="border-line border-b">
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                <Link href={`/projects/${projectId}`} className={textLinkClass}>
                  {others.length} other causes
                </Link>
              </th>
              <td className={figureClass}>
                {formatCount(others.reduce((sum, { code }) => sum + ofHour(code), 0))}
              </td>
              <td className={figureClass}>{formatCount(countRefused({ refused: others }))}</td>
            </tr>
          )}
          <tr className="border-line border-b text-muted">
            <th scope="row" className="py-2 pr-3 text-left font-normal">
              Noise: no secret of this project signed it
            </th>
            <td className={figureClass}>{formatCount(hour.noise)}</td>
            <td className={figureClass}>{formatCount(day.noise)}</td>
          </tr>
        </tbody>
      </table>
      {medianSkewSeconds === null && retiringShare === null ? null : (
        <dl className="flex flex-wrap gap-x-10 gap-y-3">
          {medianSkewSeconds === null ? null : (
            <Figure name="Median clock skew" value={formatSignedSeconds(medianSkewSeconds)}>
              iat against arrival, last hour
            </Figure>
          )}
          {retiringShare === null ? null : (
            <Figure name="Signed with the retiring secret" value={formatShare(retiringShare)}>
              of what verified in the last hour
            </Figure>
          )}
        </dl>
      )}
    </div>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children: string }) {
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd>
        <span className="font-semibold text-xl tabular-nums tracking-[-0.01em]">{value}</span>{" "}
        <span className="text-faint text-xs">{children}</span>
      </dd>
    </div>
  );
}

const figureHeadClass = "w-20 whitespace-nowrap py-1.5 text-right font-medium";
const figureClass = "w-20 py-2 text-right align-top tabular-nums";
