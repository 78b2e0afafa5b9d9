"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { Message } from "./message.tsx";

/** What a server answers to a form: done, or what is wrong by field name (`form`: the whole) and what was typed. */
export type FormState =
  | { ok: true; notice?: string }
  | { ok: false; errors: Readonly<Record<string, string>>; values: Readonly<Record<string, string>> }
  | null;
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export type FormParts = {
  pending: boolean;
  errors: Readonly<Record<string, string | undefined>>;
  /** What was typed before a refusal; never a password. */
  values: Readonly<Record<string, string | undefined>>;
  /** What was done, once it is. */
  notice: string | undefined;
};

/** A form that a server action answers. It works before the page's script does, and leads to the first refused field. */
export function Form({
  action,
  className,
  children,
}: {
  action: FormAction;
  className?: string;
  children: (parts: FormParts) => ReactNode;
}) {
  const [state, submit, pending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  // What was said of a field holds until it is changed; a new answer speaks of all of them again.
  const [changed, setChanged] = useState<{ since: FormState; names: readonly string[] }>({
    since: null,
    names: [],
  });
  const mended = changed.since === state ? changed.names : [];

  // The fields that are wrong are known only when the answer has been painted.
  useEffect(() => {
    if (state?.ok === false)
      form.current?.querySelector<HTMLElement>("[aria-invalid=true],[role=alert]")?.focus();
  }, [state]);

  const refused = state?.ok === false ? state : { errors: {}, values: {} };
  const errors = Object.fromEntries(
    Object.entries(refused.errors).filter(([name]) => !mended.includes(name)),
  );
  return (
    <form
      ref={form}
      action={submit}
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
      noValidate
      className={className}
      // Not onChange: after a form is reset React takes a value that is pasted once more for no change.
      onInput={({ target }) => {
        if ("name" in target) setChanged({ since: state, names: [...mended, String(target.name)] });
      }}
    >
      {"form" in errors ? <Message kind="error">{errors.form}</Message> : null}
      {children({
        pending,
        notice: state?.ok && !pending ? state.notice : undefined,
        values: refused.values,
        errors,
      })}
    </form>
  );
}

/** A form's button, and beside it what came of it: read out when it appears. */
export function FormEnd({ notice, children }: { notice: string | undefined; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {children}
      <p role="status" className="text-ok text-sm">
        {notice}
      </p>
    </div>
  );
}
