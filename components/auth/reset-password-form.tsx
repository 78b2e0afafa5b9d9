"use client";

import { useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form, type FormAction } from "#components/ui/form.tsx";
import { Message } from "#components/ui/message.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";

/** Sets a new password with the token of a reset link, which stands in the address behind `#`. */
export function ResetPasswordForm({ action, passwordHint }: { action: FormAction; passwordHint: string }) {
  // The fragment is never sent to the server, so the token is known in the browser alone.
  const token = useSyncExternalStore(onFragmentChange, readFragment, () => null);
  if (token === "") {
    return (
      <Message kind="error">This address is not complete. Open the whole link, with what follows #.</Message>
    );
  }
  return (
    <Form action={action} className="grid gap-4">
      {({ errors, pending }) => (
        <>
          <input type="hidden" name="token" value={token ?? ""} />
          <PasswordField
            name="password"
            label="New password"
            autoComplete="new-password"
            hint={passwordHint}
            error={errors.password}
          />
          <Button
            type="submit"
            variant="primary"
            busy={pending}
            disabled={token === null}
            tall
            className="mt-1"
          >
            {pending ? "Setting password…" : "Set password"}
          </Button>
        </>
      )}
    </Form>
  );
}

function readFragment(): string {
  return window.location.hash.slice(1);
}

function onFragmentChange(notify: () => void): () => void {
  window.addEventListener("hashchange", notify);
  return () => window.removeEventListener("hashchange", notify);
}
