"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Form, type FormAction } from "#components/ui/form.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { EmailField } from "./email-field.tsx";

export function SignUpForm({
  action,
  asksCode,
  passwordHint,
}: {
  action: FormAction;
  asksCode: boolean;
  passwordHint: string;
}) {
  return (
    <Form action={action} className="grid gap-4">
      {({ errors, values, pending }) => (
        <>
          <EmailField typed={values.email} error={errors.email} />
          <PasswordField
            name="password"
            label="Password"
            autoComplete="new-password"
            hint={passwordHint}
            error={errors.password}
          />
          <Field
            name="productName"
            label="Product name"
            hint="What your users sign in to. It names your first project."
            autoComplete="organization"
            required
            defaultValue={values.productName}
            error={errors.productName}
          />
          {asksCode ? (
            <Field
              name="code"
              label="One-time code"
              hint="Printed where this installation was started."
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              required
              error={errors.code}
            />
          ) : null}
          <Button type="submit" variant="primary" busy={pending} tall className="mt-1">
            {pending ? "Creating account…" : "Create account"}
          </Button>
        </>
      )}
    </Form>
  );
}
