import clsx from "clsx";
import type { BlockOf, Rich } from "#lib/docs/blocks.ts";
import { RichText } from "./rich-text.tsx";

/** A table, which scrolls in its own box where the screen is narrow. */
export function DocsTable({ label, head, rows }: Omit<BlockOf<"table">, "kind">) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
      tabIndex={0}
      className="my-4 overflow-x-auto"
    >
      <table className="w-full border-collapse text-base">
        <thead>
          <tr>
            {head.map((cell) => (
              <th
                key={cell}
                scope="col"
                className="whitespace-nowrap border-line-strong border-b py-2 pr-6 text-left font-medium text-muted text-sm last:pr-0"
              >
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page never change places.
            <tr key={index}>
              {row.map((cell, column) => (
                <td
                  key={head[column]}
                  className={clsx(
                    "border-line border-b py-2 pr-6 align-top last:pr-0",
                    measure(cell) <= UNBROKEN_LENGTH ? "whitespace-nowrap" : "min-w-56",
                  )}
                >
                  <RichText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Dates, names and codes stay on one line; sentences make room. */
const UNBROKEN_LENGTH = 26;

function measure(text: Rich): number {
  return text.reduce(
    (sum, part) =>
      sum + (typeof part === "string" ? part.length : "code" in part ? part.code.length : measure(part.link)),
    0,
  );
}
