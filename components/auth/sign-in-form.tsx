"use client";

import { Button } from "#components/ui/button.tsx";
import { Form, type FormAction } from "#components/ui/form.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { EmailField } from "./email-field.tsx";

export function SignInForm({ action, next }: { action: FormAction; next: string | null }) {
  return (
    <Form action={action} className="grid gap-4">
      {({ errors, values, pending }) => (
        <>
          <EmailField typed={values.email} error={errors.email} />
          <PasswordField
            name="password"
            label="Password"
            autoComplete="current-password"
            error={errors.password}
          />
          {next ? <input type="hidden" name="next" value={next} /> : null}
          <Button type="submit" variant="primary" busy={pending} tall className="mt-1">
            {pending ? "Signing in…" : "Sign in"}
          </Button>
        </>
      )}
    </Form>
  );
}
