"use client";

import { Button } from "#components/ui/button.tsx";
import { Form, type FormAction, FormEnd } from "#components/ui/form.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";

export function ChangePasswordForm({
  action,
  email,
  passwordHint,
}: {
  action: FormAction;
  email: string;
  passwordHint: string;
}) {
  return (
    <Form action={action} className="grid max-w-[24rem] gap-4">
      {({ errors, pending, notice }) => (
        <>
          {/* Tells a password manager whose password changes. */}
          <input hidden name="username" autoComplete="username" value={email} readOnly />
          <PasswordField
            name="currentPassword"
            label="Current password"
            autoComplete="current-password"
            error={errors.currentPassword}
          />
          <PasswordField
            name="newPassword"
            label="New password"
            autoComplete="new-password"
            hint={passwordHint}
            error={errors.newPassword}
          />
          <FormEnd notice={notice}>
            <Button type="submit" busy={pending}>
              {pending ? "Changing…" : "Change password"}
            </Button>
          </FormEnd>
        </>
      )}
    </Form>
  );
}
