"use client";

import { useId, useRef, useState } from "react";

/**
 * A word of the code that is the developer's to change: dots under it, edited where it stands. Enter or leaving
 * keeps the change, Esc takes it back; what the check refuses is told on Enter.
 */
export function EditableWord<Value>({
  text,
  claim,
  name,
  check,
  onChange,
  onReset,
}: {
  text: string;
  claim: string | undefined;
  /** What the word is, for screen readers: "the expression for plan". */
  name: string;
  check: (text: string) => { ok: true; value: Value } | { ok: false; error: string };
  onChange: (value: Value) => void;
  /** An emptied field puts the snippet's own word back. */
  onReset?: () => void;
}) {
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const word = useRef<HTMLButtonElement>(null);
  // Some browsers report a blur for a field that is taken away; what is settled stays settled.
  const settled = useRef(false);
  const errorId = useId();

  function open() {
    settled.current = false;
    setEditing(true);
  }

  function close(refocus: boolean) {
    settled.current = true;
    setEditing(false);
    setError(null);
    // The word is back in the page only after this render.
    if (refocus) requestAnimationFrame(() => word.current?.focus());
  }

  function keep(typed: string, refocus: boolean) {
    if (settled.current) return;
    if (typed.trim() === text) return close(refocus);
    if (typed.trim() === "" && onReset) {
      onReset();
      return close(refocus);
    }
    const checked = check(typed);
    if (checked.ok) onChange(checked.value);
    // Enter keeps what is refused in its field, with the reason; leaving takes it back, for Copy takes what is shown.
    if (checked.ok || !refocus) return close(refocus);
    setError(checked.error);
  }

  if (!editing) {
    return (
      <button
        ref={word}
        type="button"
        data-claim={claim}
        aria-label={`${text}, change ${name}`}
        onClick={open}
        className="cursor-text rounded-sm font-mono underline decoration-accent decoration-dotted decoration-[1.5px] underline-offset-4 hover:bg-accent-soft focus-visible:outline-offset-1"
      >
        {text}
      </button>
    );
  }
  return (
    <span className="relative inline-block align-baseline">
      <input
        // biome-ignore lint/a11y/noAutofocus: the field stands where the click or Enter just was.
        autoFocus
        defaultValue={text}
        size={Math.max(text.length, 4)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-label={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        data-claim={claim}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => keep(event.target.value, false)}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep(event.currentTarget.value, true);
          if (event.key === "Escape") {
            event.stopPropagation();
            close(true);
          }
        }}
        className="h-[1lh] rounded-sm border-0 bg-raised p-0 font-mono text-code text-ink outline-2 outline-accent outline-offset-1 [field-sizing:content] aria-invalid:outline-bad"
      />
      {error ? (
        <span
          id={errorId}
          role="alert"
          className="absolute top-full left-0 z-10 mt-1 block w-max max-w-[min(20rem,60vw)] whitespace-normal rounded-md border border-bad bg-raised px-2 py-1 font-sans text-bad text-xs shadow-floating"
        >
          {error}
        </span>
      ) : null}
    </span>
  );
}
