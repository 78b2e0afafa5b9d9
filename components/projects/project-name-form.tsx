"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Form, type FormAction } from "#components/ui/form.tsx";

export function ProjectNameForm({
  action,
  projectId,
  name,
}: {
  action: FormAction;
  projectId: string;
  name: string;
}) {
  return (
    <Form action={action} className="grid gap-3">
      {({ errors, values, pending }) => (
        <>
          <input type="hidden" name="projectId" value={projectId} />
          <Field
            name="name"
            label="Name"
            autoComplete="off"
            required
            defaultValue={values.name ?? name}
            error={errors.name}
          />
          <div>
            <Button type="submit" disabled={pending}>
              {pending ? "Saving…" : "Save name"}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}
