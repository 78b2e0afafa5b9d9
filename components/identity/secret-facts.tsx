import type { ReactNode } from "react";
import { formatCount } from "#components/ui/format-count.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { ListenedSecret } from "./listened-state.ts";
import { SecretEnding } from "./secret-ending.tsx";
import { Age, Until } from "./server-clock.tsx";

/** What tells a secret from another: never more of it than the last four characters. */
export function SecretFacts({
  secret,
  rotating,
  children,
}: {
  secret: ListenedSecret;
  /** While two verify each says which it is, and how much it signs: so one sees traffic move. */
  rotating: boolean;
  children?: ReactNode;
}) {
  const { state, lastFour, createdAt, lastUsedAt, retiresAt, signedLastHour } = secret;
  return (
    <p className="flex min-w-0 flex-wrap gap-x-3.5 text-faint text-xs">
      <span className="text-muted">
        {state === "current" ? "Current secret" : "Old secret"}{" "}
        {rotating ? <SecretEnding lastFour={lastFour} /> : null}
      </span>
      {retiresAt === null ? (
        <span>
          Created <LocalTime at={createdAt} show="date" />
        </span>
      ) : (
        <span className="text-warn">
          Retires <Until at={retiresAt} /> (<LocalTime at={retiresAt} show="moment" />)
        </span>
      )}
      <span>
        {lastUsedAt === null ? (
          "Not used yet"
        ) : (
          <>
            Last used <Age at={lastUsedAt} />
          </>
        )}
      </span>
      {rotating ? <span>Signed {formatCount(signedLastHour)} in the last hour</span> : null}
      {children}
    </p>
  );
}
