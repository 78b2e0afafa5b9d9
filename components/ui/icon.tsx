import clsx from "clsx";

/** A 16 px line drawing beside words that already say what it means. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx("shrink-0", className ?? "size-4")}
    >
      <path d={drawings[name]} />
    </svg>
  );
}

export type IconName = keyof typeof drawings;

const drawings = {
  check: "m3.5 8.5 3 3 6-7",
  "check-circle": "M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM5.4 8.2l1.8 1.8 3.4-3.8",
  "chevron-down": "m4.5 6.5 3.5 3.5 3.5-3.5",
  chevrons: "m5 6 3-3 3 3M5 10l3 3 3-3",
  close: "m4 4 8 8M12 4l-8 8",
  copy: "M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5ZM10.5 5.5v-1a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v4a2 2 0 0 0 2 2h1",
  dots: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  info: "M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM8 7.4v3.4M8 5v.1",
  moon: "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8Z",
  plus: "M8 3v10M3 8h10",
  screen:
    "M3.4 2.8h9.2A1.4 1.4 0 0 1 14 4.2v5.2a1.4 1.4 0 0 1-1.4 1.4H3.4A1.4 1.4 0 0 1 2 9.4V4.2a1.4 1.4 0 0 1 1.4-1.4ZM6 13.5h4",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.2 3.2",
  sun: "M10.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0ZM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9",
} as const;
