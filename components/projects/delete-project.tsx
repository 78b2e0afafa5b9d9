"use client";

import { ConfirmFields } from "#components/layout/confirm-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { Form, type FormAction } from "#components/ui/form.tsx";

/** Deletes a project for good: the name is typed as a second thought, the password proves who is at the keyboard. */
export function DeleteProject({
  action,
  projectId,
  name,
  asksPassword,
}: {
  action: FormAction;
  projectId: string;
  name: string;
  /** Where the session is not fresh; a session that goes stale meanwhile is asked by the answer. */
  asksPassword: boolean;
}) {
  return (
    <Dialog
      trigger={<Button variant="danger">Delete project…</Button>}
      title={`Delete ${name}`}
      description="Its signing secret stops verifying at once. Its persons and settings are removed for good."
    >
      <Form action={action} className="grid gap-4">
        {({ errors, values, pending }) => (
          <>
            <input type="hidden" name="projectId" value={projectId} />
            <ConfirmFields name={name} asksPassword={asksPassword} errors={errors} values={values} />
            <div className="flex justify-end gap-2">
              <DialogClose render={<Button variant="ghost" />}>Cancel</DialogClose>
              <Button type="submit" variant="danger" busy={pending}>
                {pending ? "Deleting…" : "Delete project"}
              </Button>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  );
}
