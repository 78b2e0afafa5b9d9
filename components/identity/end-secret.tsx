"use client";

import { useRef } from "react";
import { ConfirmFields } from "#components/layout/confirm-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import { formatCount } from "#components/ui/format-count.ts";
import type { ListenedSecret } from "./listened-state.ts";
import type { Rotation } from "./rotation.ts";

/** Ends the retiring secret before its time. While it still signs, the project's name is typed as a second thought. */
export function EndSecret({
  projectId,
  retiring,
  rotation,
  onEnded,
}: {
  projectId: string;
  retiring: ListenedSecret;
  rotation: Rotation;
  onEnded: () => void;
}) {
  const inside = useRef<HTMLDivElement>(null);
  const { signedLastHour, lastFour } = retiring;
  return (
    <Dialog
      trigger={<Button variant="danger">End now…</Button>}
      title={`End …${lastFour}`}
      description={
        signedLastHour === 0
          ? "It signed no token in the last hour. What it signs from now on is refused."
          : `It signed ${countTokens(signedLastHour)} in the last hour; such tokens will be refused, within a second.`
      }
    >
      <div ref={inside}>
        <Form
          className="grid gap-4"
          action={async (previous, form) => {
            const answer = await rotation.endRetiring(previous, form);
            if (answer?.ok) {
              inside.current?.closest("dialog")?.close();
              onEnded();
            }
            return answer;
          }}
        >
          {({ errors, values, pending }) => (
            <>
              <input type="hidden" name="projectId" value={projectId} />
              <input type="hidden" name="secretId" value={retiring.id} />
              <ConfirmFields
                name={signedLastHour > 0 || errors.typedName ? rotation.projectName : null}
                asksPassword={rotation.asksPassword}
                errors={errors}
                values={values}
              />
              <div className="flex justify-end gap-2">
                <DialogClose render={<Button variant="ghost" />}>Cancel</DialogClose>
                <Button type="submit" variant="danger" busy={pending}>
                  {pending ? "Ending…" : "End it now"}
                </Button>
              </div>
            </>
          )}
        </Form>
      </div>
    </Dialog>
  );
}

function countTokens(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "token" : "tokens"}`;
}
