import Link from "next/link";
import { buttonClass } from "#components/ui/button.tsx";
import { activityHref } from "./attempt-query.ts";

/** In place of the list: nothing has come yet, or nothing matches. */
export function NoAttempts({ projectId, filtered }: { projectId: string; filtered: boolean }) {
  const [title, text, href, action] = filtered
    ? [
        "No attempt matches",
        "Older ones may have gone: they are kept for 30 days, and the most frequent causes for less.",
        activityHref(projectId, {}),
        "Show all attempts",
      ]
    : [
        "No attempt yet",
        "Each token that reaches Reqio shows up here, accepted or refused, with its cause.",
        `/projects/${projectId}/settings/identity`,
        "Set up identity",
      ];
  return (
    <div className="rounded-lg border border-line border-dashed px-4 py-14 text-center">
      <h2 className="font-semibold text-lg tracking-[-0.01em]">{title}</h2>
      <p className="mx-auto mt-1 max-w-[44ch] text-muted">{text}</p>
      <Link href={href} className={buttonClass({ className: "mt-4" })}>
        {action}
      </Link>
    </div>
  );
}
