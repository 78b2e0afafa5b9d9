"use client";

import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import type { SecretState, useSecret } from "./use-secret.ts";

/** Asks for the password in the secret's own place. The field is uncontrolled: no state ever holds a password. */
export function PasswordPrompt({
  state,
  secret,
  onLeave,
}: {
  state: Extract<SecretState, { view: "password" }>;
  secret: ReturnType<typeof useSecret>;
  /** The person turned back: the focus has lost its field. */
  onLeave: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);

  function leave() {
    secret.hide();
    onLeave();
  }

  function submit() {
    const password = field.current?.value ?? "";
    if (field.current) field.current.value = "";
    void secret.stepUp(state.purpose, password);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => event.key === "Escape" && leave()}
    >
      <div className="flex min-h-[34px] flex-wrap items-center gap-2">
        <label htmlFor="step-up-password" className="text-sm">
          Your password
        </label>
        <input
          ref={field}
          id="step-up-password"
          type="password"
          autoComplete="current-password"
          required
          // biome-ignore lint/a11y/noAutofocus: the person just asked for what this field stands before.
          autoFocus
          aria-invalid={state.message ? true : undefined}
          aria-describedby="step-up-why"
          className="h-[30px] min-w-40 flex-1 rounded-md border border-line-field bg-raised px-2 aria-invalid:border-bad"
        />
        <Button type="submit" disabled={state.busy}>
          {verbs[state.purpose]}
        </Button>
        <Button variant="ghost" onClick={leave}>
          Cancel
        </Button>
      </div>
      <p
        id="step-up-why"
        role="status"
        className={state.message ? "pb-1 text-bad text-sm" : "pb-1 text-muted text-sm"}
      >
        {state.message ?? "More than 10 minutes have passed since you gave it."}
      </p>
    </form>
  );
}

const verbs = { reveal: "Reveal", copy: "Copy", env: "Copy" } as const;
