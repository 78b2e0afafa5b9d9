import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

type FieldProps = Omit<ComponentProps<"input">, "id" | "children"> & {
  /** Also the control's id. */
  name: string;
  label: string;
  /** Where a heading right above says the same. */
  hidesLabel?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  /** A control other than the plain input; it receives the same id and description. */
  children?: (wiring: FieldWiring) => ReactNode;
};

export type FieldWiring = {
  id: string;
  name: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

/** A labelled field whose hint and error are tied to its control. */
export function Field({
  name,
  label,
  hidesLabel = false,
  hint,
  error,
  children,
  className,
  ...props
}: FieldProps) {
  const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ");
  const wiring: FieldWiring = {
    id: name,
    name,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  };
  return (
    <div className={clsx("grid gap-1.5", className)}>
      <label htmlFor={name} className={hidesLabel ? "sr-only" : "font-medium text-sm"}>
        {label}
      </label>
      {children ? children(wiring) : <input {...props} {...wiring} className={controlClass} />}
      {hint ? (
        <p id={`${name}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${name}-error`} className="text-bad text-sm">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** The look of an input, select or textarea. */
export const controlClass = clsx(
  "h-9 w-full min-w-0 rounded-md border border-line-field bg-raised px-2.5 text-base text-ink",
  "placeholder:text-faint aria-invalid:border-bad disabled:bg-sunk disabled:text-muted",
  "focus-visible:outline-offset-0",
);
