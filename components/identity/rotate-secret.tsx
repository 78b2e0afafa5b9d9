"use client";

import { useRef, useState } from "react";
import { ConfirmFields } from "#components/layout/confirm-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { textLinkClass } from "#components/ui/text-link.ts";
import { OVERLAP_MS, OVERLAPS, USUAL_OVERLAP } from "#lib/token/overlaps.ts";
import type { ListenedSecret } from "./listened-state.ts";
import { overlapWords, type Rotation } from "./rotation.ts";
import { SecretEnding } from "./secret-ending.tsx";
import { Until, useServerNow } from "./server-clock.tsx";

type RotateSecretProps = {
  projectId: string;
  current: ListenedSecret;
  /** While there is one, no second rotation starts. */
  retiring: ListenedSecret | null;
  rotation: Rotation;
  onRotated: () => void;
};

/** A new secret in place of the current one: how long the old one still verifies is the one question. */
export function RotateSecret(props: RotateSecretProps) {
  return (
    <Dialog
      trigger={
        <Button id="rotate-secret" variant="ghost">
          Rotate…
        </Button>
      }
      title="Rotate the secret"
    >
      <Rotating {...props} />
    </Dialog>
  );
}

/** It stays with the secrets that there were when it opened: whoever read of one must not rotate the next. */
function Rotating({ current, retiring, ...props }: RotateSecretProps) {
  const [shown] = useState({ current, retiring });
  return shown.retiring ? <Waiting retiring={shown.retiring} /> : <RotateForm {...props} {...shown} />;
}

function Waiting({ retiring: { lastFour, retiresAt } }: { retiring: ListenedSecret }) {
  return (
    <div className="-mt-3 grid gap-4">
      <p className="text-muted">
        The last rotation is under way: <SecretEnding lastFour={lastFour} /> still verifies
        {retiresAt === null ? (
          ""
        ) : (
          <>
            , and ends <Until at={retiresAt} />
          </>
        )}
        . Wait until then or end it, then rotate again.
      </p>
      <div className="flex justify-end">
        <DialogClose render={<Button />}>Close</DialogClose>
      </div>
    </div>
  );
}

function RotateForm({ projectId, current, rotation, onRotated }: RotateSecretProps) {
  const [openedAt] = useState(useServerNow());
  const [overlap, setOverlap] = useState(USUAL_OVERLAP);
  const inside = useRef<HTMLDivElement>(null);
  const isNow = overlap === "now";
  return (
    <div ref={inside} className="-mt-3 grid gap-4">
      <p className="text-muted">
        {isNow
          ? "A new secret takes over and the old one ends: nobody who has it can sign any more."
          : "A new secret takes over. Until the old one ends both verify, so that your servers can change without a refusal."}
      </p>
      <Form
        className="grid gap-4"
        action={async (previous, form) => {
          const answer = await rotation.rotate(previous, form);
          if (answer?.ok) {
            // Closed, not taken away: so the focus goes back to its button.
            inside.current?.closest("dialog")?.close();
            onRotated();
          }
          return answer;
        }}
      >
        {({ errors, values, pending }) => (
          <>
            <input type="hidden" name="projectId" value={projectId} />
            <input type="hidden" name="expectedCurrentId" value={current.id} />
            <RadioGroup
              name="overlap"
              legend={
                <>
                  The old secret, <SecretEnding lastFour={current.lastFour} />, ends
                </>
              }
              options={OVERLAPS.map((value) => ({ value, ...overlapWords[value] }))}
              value={overlap}
              onChange={setOverlap}
            />
            <p role="status" className={isNow ? "text-bad text-sm" : "text-muted text-sm"}>
              {isNow ? (
                "Within a second every token signed with it is refused, until your servers have the new one."
              ) : (
                <>
                  Until <LocalTime at={openedAt + OVERLAP_MS[overlap]} show="moment" />, or until you end it,
                  no other rotation starts.
                </>
              )}
            </p>
            <ConfirmFields
              name={isNow ? rotation.projectName : null}
              asksPassword={rotation.asksPassword}
              errors={errors}
              values={values}
            />
            <div className="flex flex-wrap items-center justify-end gap-2">
              <a href="/docs/rotation" className={`mr-auto text-sm ${textLinkClass}`}>
                How to rotate
              </a>
              <span className="flex gap-2">
                <DialogClose render={<Button variant="ghost" />}>Cancel</DialogClose>
                <Button type="submit" variant={isNow ? "danger" : "primary"} busy={pending}>
                  {pending ? "Rotating…" : isNow ? "Rotate and end it" : "Rotate"}
                </Button>
              </span>
            </div>
          </>
        )}
      </Form>
    </div>
  );
}
