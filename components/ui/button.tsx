import clsx from "clsx";
import type { ComponentProps } from "react";

type Variant = "primary" | "secondary" | "ghost" | "danger";

export type ButtonProps = ComponentProps<"button"> & {
  variant?: Variant;
  icon?: boolean;
  /** As tall as a field: the one button of a short form. */
  tall?: boolean;
  /** What it asked for is under way. It keeps the focus, which a disabled button would lose; the form takes no second. */
  busy?: boolean;
};

export function Button({
  variant = "secondary",
  icon = false,
  tall = false,
  busy = false,
  className,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={busy || undefined}
      {...props}
      className={buttonClass({ variant, icon, tall, className })}
    />
  );
}

const variants: Record<Variant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-line-strong bg-raised text-ink hover:bg-hover",
  ghost: "border-transparent text-muted hover:bg-hover hover:text-ink",
  danger: "border-line-strong bg-raised text-bad hover:border-bad hover:bg-bad-soft",
};

/** The look of a button, for links that act as one. */
export function buttonClass({
  variant = "secondary",
  icon = false,
  tall = false,
  className,
}: {
  variant?: Variant;
  icon?: boolean;
  tall?: boolean;
  className?: string | undefined;
}): string {
  return clsx(
    "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border text-sm font-medium",
    "transition-colors duration-100 disabled:cursor-default disabled:border-line disabled:bg-sunk disabled:text-faint",
    "aria-disabled:cursor-default aria-disabled:border-line aria-disabled:bg-sunk aria-disabled:text-faint",
    tall ? "h-9" : "h-[30px]",
    icon ? "w-[30px]" : variant === "primary" ? "px-3.5" : "px-2.5",
    variants[variant],
    className,
  );
}
