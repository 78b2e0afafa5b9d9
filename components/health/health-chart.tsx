import { formatCount } from "#components/ui/format-count.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { countTotals, scaleBars } from "./bar-heights.ts";
import { formatShortCount } from "./health-words.ts";
import type { ShownBar } from "./shown-health.ts";

const STEP = 10;
const BAR_WIDTH = 7;
const HEIGHT = 100;
const NOISE_HEIGHT = 14;

/** Accepted and refused tokens of each of the last 24 hours as bars, noise in a row of its own; the same as a table. */
export function HealthChart({ bars }: { bars: readonly ShownBar[] }) {
  const totals = countTotals(bars);
  const { highest, scaled } = scaleBars(bars, { height: HEIGHT, noiseHeight: NOISE_HEIGHT });
  return (
    <section aria-labelledby="health-chart">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="health-chart" className="font-medium">
          Last 24 hours
        </h2>
        <ul className="flex flex-wrap gap-x-3.5 text-muted text-xs">
          <Key className="bg-ok">{formatCount(totals.accepted)} accepted</Key>
          <Key className="bg-bad">{formatCount(totals.refused)} refused</Key>
          <Key className="bg-line-field">{formatCount(totals.noise)} noise</Key>
        </ul>
      </div>
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 text-faint text-xs">
        {/* The table below says the same. */}
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${bars.length * STEP} ${HEIGHT + 4 + NOISE_HEIGHT}`}
          preserveAspectRatio="none"
          className="h-32 w-full"
        >
          <line
            x1="0"
            x2="100%"
            y1="0.5"
            y2="0.5"
            className="stroke-line"
            vectorEffect="non-scaling-stroke"
          />
          <line
            x1="0"
            x2="100%"
            y1={HEIGHT + 0.5}
            y2={HEIGHT + 0.5}
            className="stroke-line-strong"
            vectorEffect="non-scaling-stroke"
          />
          {scaled.map(({ at, accepted, refused, noise }, index) => (
            <g key={at} transform={`translate(${index * STEP + (STEP - BAR_WIDTH) / 2} 0)`}>
              <rect y={HEIGHT - accepted} width={BAR_WIDTH} height={accepted} className="fill-ok" />
              <rect y={HEIGHT - accepted - refused} width={BAR_WIDTH} height={refused} className="fill-bad" />
              <rect y={HEIGHT + 4} width={BAR_WIDTH} height={noise} className="fill-line-field" />
            </g>
          ))}
        </svg>
        <span className="-mt-2 tabular-nums">{highest === 0 ? "" : formatShortCount(highest)}</span>
        <p className="mt-1.5 flex justify-between">
          <span>24 h ago</span>
          <span>12 h</span>
          <span>now</span>
        </p>
      </div>
      <details className="mt-2 text-sm">
        <summary className="w-fit rounded-sm text-muted text-xs hover:text-ink">Show as a table</summary>
        <BarTable bars={bars} />
      </details>
    </section>
  );
}

function Key({ className, children }: { className: string; children: React.ReactNode }) {
  return (
    <li className="flex items-center gap-1.5 tabular-nums">
      <span aria-hidden="true" className={`size-2 rounded-[2px] ${className}`} />
      {children}
    </li>
  );
}

function BarTable({ bars }: { bars: readonly ShownBar[] }) {
  return (
    <table className="mt-2 w-full border-collapse tabular-nums">
      <thead>
        <tr className="border-line border-b text-muted text-xs">
          <th scope="col" className="py-1 text-left font-medium">
            Hour from
          </th>
          {["Accepted", "Refused", "Noise"].map((name) => (
            <th key={name} scope="col" className="py-1 text-right font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.toReversed().map(({ at, accepted, refused, noise }) => (
          <tr key={at} className="border-line border-b">
            <th scope="row" className="py-1 text-left font-normal">
              <LocalTime at={at} show="moment" />
            </th>
            <td className="py-1 text-right">{formatCount(accepted)}</td>
            <td className="py-1 text-right">{formatCount(refused)}</td>
            <td className="py-1 text-right">{formatCount(noise)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
