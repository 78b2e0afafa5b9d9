"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Form, type FormAction, FormEnd } from "#components/ui/form.tsx";

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
      {({ errors, values, pending, notice }) => (
        <>
          <input type="hidden" name="projectId" value={projectId} />
          <Field
            name="name"
            label="Name"
            hidesLabel
            autoComplete="off"
            required
            defaultValue={values.name ?? name}
            error={errors.name}
          />
          <FormEnd notice={notice}>
            <Button type="submit" busy={pending}>
              {pending ? "Saving…" : "Save name"}
            </Button>
          </FormEnd>
        </>
      )}
    </Form>
  );
}
