import { LocalTime } from "#components/ui/local-time.tsx";

/** What the page may know of a signing secret: never more of it than the last four characters. */
export type SecretSummary = {
  lastFour: string;
  createdAt: number;
  lastUsedAt: number | null;
};

export function SecretFacts({ summary, mayReveal }: { summary: SecretSummary; mayReveal: boolean }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-3.5 text-faint text-xs">
      <span>Current secret</span>
      <span>
        Created <LocalTime at={summary.createdAt} show="date" />
      </span>
      <span>
        {summary.lastUsedAt === null ? (
          "Not used yet"
        ) : (
          <>
            Last used <LocalTime at={summary.lastUsedAt} show="moment" />
          </>
        )}
      </span>
      {mayReveal ? null : <span>Only an owner or admin can see it</span>}
    </p>
  );
}
