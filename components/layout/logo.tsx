export function Logo() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 18 18" className="size-[18px]">
        <rect width="18" height="18" rx="5" className="fill-ink" />
        <circle cx="9" cy="9" r="4" fill="none" strokeWidth="2" className="stroke-page" />
      </svg>
      Reqio
    </span>
  );
}
