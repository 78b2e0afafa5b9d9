"use client";

import { useState } from "react";
import { controlClass, Field } from "./field.tsx";

/** A password that one may look at while typing. It can be pasted and filled by a password manager. */
export function PasswordField({
  name,
  label,
  autoComplete,
  required = true,
  hint,
  error,
}: {
  name: string;
  label: string;
  /** `off` for a secret that is no password and that no manager should keep. */
  autoComplete: "current-password" | "new-password" | "off";
  required?: boolean;
  hint?: string;
  error?: string | undefined;
}) {
  const [shown, setShown] = useState(false);
  const verb = shown ? "Hide" : "Show";
  return (
    <Field name={name} label={label} hint={error ? undefined : hint} error={error}>
      {(wiring) => (
        <span className="relative grid">
          <input
            {...wiring}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required={required}
            className={`${controlClass} pr-16`}
          />
          <button
            type="button"
            aria-label={`${verb} ${label.toLowerCase()}`}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1 right-1 rounded-sm px-2 text-muted text-sm hover:text-ink focus-visible:outline-offset-0"
          >
            {verb}
          </button>
        </span>
      )}
    </Field>
  );
}
