"use client";

import clsx from "clsx";
import {
  cloneElement,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useCallback,
  useId,
  useState,
} from "react";
import type { ButtonProps } from "./button.tsx";

/**
 * A modal dialog on the platform's own element: it traps focus, gives it back to its button, closes on Esc.
 * What is inside exists only while it is open.
 */
export function Dialog({
  trigger,
  title,
  description,
  sheet = false,
  children,
}: {
  trigger: ReactElement<ButtonProps>;
  title: string;
  description?: ReactNode;
  /** Comes up from the lower edge and brings a heading of its own. */
  sheet?: boolean;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const titleId = useId();
  // Only a method of the element makes a dialog modal; the callback runs once, when the element appears.
  const show = useCallback((element: HTMLDialogElement | null) => element?.showModal(), []);
  return (
    <>
      {cloneElement(trigger, { onClick: () => setOpen(true), "aria-haspopup": "dialog" })}
      {open ? (
        <dialog
          ref={show}
          aria-labelledby={titleId}
          onClose={() => setOpen(false)}
          onClick={closeOnBackdrop}
          onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
          className={clsx(
            "border border-line-strong bg-raised text-ink shadow-floating backdrop:bg-black/40",
            sheet
              ? "mx-0 mt-auto mb-0 flex max-h-[85dvh] w-full max-w-none flex-col rounded-t-lg border-x-0 border-b-0"
              : "mx-auto mt-[12vh] max-h-[80vh] w-[min(28rem,calc(100vw-2rem))] overflow-auto rounded-lg",
          )}
        >
          {sheet ? (
            <>
              <span id={titleId} className="sr-only">
                {title}
              </span>
              {children}
            </>
          ) : (
            <div className="p-5">
              <h2 id={titleId} className="font-semibold text-lg tracking-tight">
                {title}
              </h2>
              {description ? <p className="mt-1 text-muted">{description}</p> : null}
              <div className="mt-4">{children}</div>
            </div>
          )}
        </dialog>
      ) : null}
    </>
  );
}

/** Closes the dialog it stands in. */
export function DialogClose({
  render,
  children,
}: {
  render: ReactElement<ButtonProps>;
  children: ReactNode;
}) {
  return cloneElement(
    render,
    { onClick: (event: MouseEvent) => event.currentTarget.closest("dialog")?.close() },
    children,
  );
}

/** A click on the backdrop is a click on the element itself: what it holds covers the rest of it. */
function closeOnBackdrop(event: MouseEvent<HTMLDialogElement>) {
  if (event.target === event.currentTarget) event.currentTarget.close();
}
