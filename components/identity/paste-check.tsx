"use client";

import { type FormEvent, useRef, useState } from "react";
import type { Reader } from "#components/token/choose-mend.ts";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { CheckedToken } from "./checked-token.tsx";
import { type CheckAnswer, requestCheck } from "./request-check.ts";

/** A token is judged on the server that knows the secrets. Its text stays in the field: no state, form or address holds it. */
export function PasteCheck({
  projectId,
  reader,
  currency,
}: {
  projectId: string;
  reader: Reader | undefined;
  currency: string;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const newest = useRef(0);
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const [busy, setBusy] = useState(false);

  async function check() {
    const turn = ++newest.current;
    const text = field.current?.value ?? "";
    if (text.trim() === "") {
      setBusy(false);
      setAnswer(null);
      return;
    }
    setBusy(true);
    const found = await requestCheck(projectId, text);
    // An answer that a newer text has overtaken.
    if (turn !== newest.current) return;
    setBusy(false);
    setAnswer(found);
  }

  function onInput({ nativeEvent }: FormEvent) {
    // What is typed is checked by the button: each key would cost one of the 30 checks a minute.
    const pasted = nativeEvent instanceof InputEvent && /^insertFrom(Paste|Drop)/.test(nativeEvent.inputType);
    if (pasted || field.current?.value === "") void check();
  }

  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <div className="relative">
        <label htmlFor="paste-token" className="sr-only">
          Or paste a token
        </label>
        <textarea
          ref={field}
          id="paste-token"
          rows={3}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          aria-describedby="paste-answer"
          onInput={onInput}
          placeholder="Or paste a token. It is checked on this server, then dropped: not stored, not logged."
          className={`${controlClass} h-auto resize-y py-2 pr-20 font-mono text-xs placeholder:font-sans [overflow-wrap:anywhere]`}
        />
        <Button type="submit" busy={busy} className="absolute right-1.5 bottom-3">
          Check
        </Button>
      </div>
      <div id="paste-answer" role="status" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {answer?.ok === false ? <p className="text-bad text-sm">{answer.message}</p> : null}
        {answer?.ok ? (
          <CheckedToken diagnosis={answer.diagnosis} reader={reader} currency={currency} />
        ) : null}
      </div>
    </form>
  );
}
