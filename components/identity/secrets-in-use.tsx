import { LocalTime } from "#components/ui/local-time.tsx";
import { EndSecret } from "./end-secret.tsx";
import type { ListenedSecret } from "./listened-state.ts";
import type { Rotation } from "./rotation.ts";
import { SecretEnding } from "./secret-ending.tsx";
import { SecretFacts } from "./secret-facts.tsx";

/** What was done with the secret on this page, and to which. */
export type SecretChange = { kind: "rotated" | "ended"; secretId: string; lastFour: string };

/** The secrets that verify now, the new one first, with all that tells when the old one may end. */
export function SecretsInUse({
  projectId,
  current,
  retiring,
  mayManage,
  rotation,
  change,
  onEnded,
}: {
  projectId: string;
  current: ListenedSecret;
  retiring: ListenedSecret | null;
  mayManage: boolean;
  rotation: Rotation;
  change: SecretChange | null;
  onEnded: (secret: ListenedSecret) => void;
}) {
  const rotating = retiring !== null;
  return (
    <div className="mt-2 grid gap-1.5">
      <SecretFacts secret={current} rotating={rotating}>
        {mayManage ? null : <span>Only an owner or admin can see or rotate it</span>}
      </SecretFacts>
      {retiring ? (
        <div className="flex items-center justify-between gap-4">
          <SecretFacts secret={retiring} rotating={rotating} />
          {mayManage ? (
            <EndSecret
              projectId={projectId}
              retiring={retiring}
              rotation={rotation}
              onEnded={() => onEnded(retiring)}
            />
          ) : null}
        </div>
      ) : null}
      <p role="status" className="text-ok text-sm empty:sr-only">
        {change?.kind === "ended" ? (
          <>
            The secret <SecretEnding lastFour={change.lastFour} /> has ended.
          </>
        ) : null}
        {/* Once the page shows the new one. */}
        {change?.kind === "rotated" && change.secretId !== current.id ? (
          <>
            Rotated: <SecretEnding lastFour={current.lastFour} /> is the secret now. Put it into your servers’
            environment
            {retiring?.retiresAt ? (
              <>
                {" "}
                before <LocalTime at={retiring.retiresAt} show="moment" />
              </>
            ) : null}
            .
          </>
        ) : null}
      </p>
    </div>
  );
}
