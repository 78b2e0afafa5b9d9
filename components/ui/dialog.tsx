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

type DialogContent = {
  title: string;
  description?: ReactNode;
  /** A sheet comes up from the lower edge; it and a palette bring a heading of their own. */
  look?: "window" | "sheet" | "palette";
  children: ReactNode;
};

/**
 * A modal dialog on the platform's own element: it traps focus, gives it back to its button, closes on Esc.
 * What is inside exists only while it is open.
 */
export function Dialog({ trigger, ...content }: DialogContent & { trigger: ReactElement<ButtonProps> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {cloneElement(trigger, { onClick: () => setOpen(true), "aria-haspopup": "dialog" })}
      {open ? <OpenDialog {...content} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** A dialog that is open as long as it is rendered; its parent takes it away when it has closed. */
export function OpenDialog({
  title,
  description,
  look = "window",
  onClose,
  children,
}: DialogContent & { onClose: () => void }) {
  const titleId = useId();
  // Only a method of the element makes a dialog modal; the callback runs once, when the element appears.
  const show = useCallback((element: HTMLDialogElement | null) => showModal(element), []);
  return (
    <dialog
      ref={show}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeOnBackdrop}
      onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
      className={clsx(
        "border border-line-strong bg-raised text-ink shadow-floating backdrop:bg-black/40",
        looks[look],
      )}
    >
      {look === "window" ? (
        <div className="p-5">
          <h2 id={titleId} className="font-semibold text-lg tracking-tight">
            {title}
          </h2>
          {description ? <p className="mt-1 text-muted">{description}</p> : null}
          <div className="mt-4">{children}</div>
        </div>
      ) : (
        <>
          <span id={titleId} className="sr-only">
            {title}
          </span>
          {children}
        </>
      )}
    </dialog>
  );
}

const looks = {
  window: "mx-auto mt-[12vh] max-h-[80vh] w-[min(28rem,calc(100vw-2rem))] overflow-auto rounded-lg",
  sheet: "mx-0 mt-auto mb-0 flex max-h-[85dvh] w-full max-w-none flex-col rounded-t-lg border-x-0 border-b-0",
  palette:
    "mx-auto mt-3 max-h-[min(27rem,calc(100dvh-1.5rem))] w-[min(36rem,calc(100vw-1.5rem))] max-w-none flex-col overflow-hidden rounded-lg open:flex md:mt-[12vh]",
} as const;

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

/** The platform gives the focus to the first control; a group of radios is entered at the one that is chosen. */
function showModal(element: HTMLDialogElement | null): void {
  element?.showModal();
  if (element?.querySelector("input:focus:not(:checked)[type=radio]"))
    element.querySelector<HTMLElement>("input:checked[type=radio]")?.focus();
}

/** A click on the backdrop is a click on the element itself: what it holds covers the rest of it. */
function closeOnBackdrop(event: MouseEvent<HTMLDialogElement>) {
  if (event.target === event.currentTarget) event.currentTarget.close();
}
