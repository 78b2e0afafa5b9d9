"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Form, type FormAction } from "#components/ui/form.tsx";
import { ShownText } from "./shown-text.tsx";

/** Deletes a person, after saying what that means. */
export function DeletePerson({
  action,
  projectId,
  id,
}: {
  action: FormAction;
  projectId: string;
  id: string;
}) {
  return (
    <Dialog
      trigger={<Button variant="danger">Delete person…</Button>}
      title="Delete this person"
      description={
        <>
          <ShownText text={id} wraps className="font-medium text-ink" />, their traits and their revenue are
          removed for good, and their attempts no longer name them. Tokens minted until now do not bring them
          back. A token that your server mints later does: stop minting for them first.
        </>
      }
    >
      <Form action={action} className="grid gap-4">
        {({ pending }) => (
          <>
            <input type="hidden" name="projectId" value={projectId} />
            <input type="hidden" name="id" value={id} />
            <div className="flex justify-end gap-2">
              <DialogClose render={<Button variant="ghost" />}>Cancel</DialogClose>
              <Button type="submit" variant="danger" busy={pending}>
                {pending ? "Deleting…" : "Delete person"}
              </Button>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  );
}
