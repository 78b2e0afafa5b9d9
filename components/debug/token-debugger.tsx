"use client";

import { useRef, useState } from "react";
import { DecodedParts } from "#components/token/decoded-parts.tsx";
import { Button } from "#components/ui/button.tsx";
import { controlClass, Field } from "#components/ui/field.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import type { Diagnosis } from "#lib/token/diagnose.ts";
import { diagnosePasted } from "./diagnose-pasted.ts";
import { DiagnosisView } from "./diagnosis-view.tsx";
import { examples } from "./examples.ts";

/** A token goes in, and all that can be proved of it comes out, in this browser alone. */
export function TokenDebugger() {
  const form = useRef<HTMLFormElement>(null);
  const newest = useRef(0);
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);

  // The fields keep their own text: none of it is in any state, so none of it can be sent along with one.
  async function judge() {
    if (!form.current) return;
    const data = new FormData(form.current);
    const read = (name: string) => String(data.get(name) ?? "");
    const turn = ++newest.current;
    const text = read("token");
    const pasted = { text, secret: read("secret").trim(), audience: read("audience").trim() };
    const found = text.trim() === "" ? null : await diagnosePasted(pasted, readSeconds());
    if (turn === newest.current) setDiagnosis(found);
  }

  async function show(write: (now: number) => Promise<string>) {
    const field = form.current?.elements.namedItem("token");
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.value = await write(readSeconds());
    await judge();
  }

  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <form ref={form} onInput={judge} onSubmit={(event) => event.preventDefault()} className="grid gap-4">
        <Field name="token" label="Token">
          {(wiring) => (
            <textarea
              {...wiring}
              rows={9}
              spellCheck={false}
              autoCapitalize="none"
              autoComplete="off"
              placeholder="eyJhbGciOiJIUzI1NiIs…"
              className={`${controlClass} h-auto resize-y py-2 font-mono text-xs [overflow-wrap:anywhere]`}
            />
          )}
        </Field>
        <fieldset className="-mt-2 flex flex-wrap items-center gap-1">
          <legend className="sr-only">Examples</legend>
          {examples.map(({ name, write }) => (
            <Button key={name} variant="ghost" onClick={() => show(write)}>
              {name}
            </Button>
          ))}
        </fieldset>
        <PasswordField
          name="secret"
          label="Signing secret, to check the signature"
          autoComplete="off"
          required={false}
          hint="Optional. It stays in this tab: it is not sent, not stored, and gone when you leave."
        />
        <Field
          name="audience"
          label="Audience URL, to check aud"
          hint="Optional. Without it any audience of the right form counts."
          placeholder="https://reqio.app/p/proj_…"
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
        />
      </form>
      <div className="grid min-w-0 gap-6">
        <DiagnosisView diagnosis={diagnosis} />
        {diagnosis ? <DecodedParts diagnosis={diagnosis} /> : null}
      </div>
    </div>
  );
}

function readSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
