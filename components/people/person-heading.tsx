import Link from "next/link";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { ShownText } from "./shown-text.tsx";

/** Who it is, as the tokens name them, and the way back to the list. */
export function PersonHeading({ id, listPath }: { id: string; listPath: string }) {
  return (
    <div className="mb-6 md:mb-8">
      <Link href={listPath} className="rounded-sm text-muted text-sm hover:text-ink">
        <span aria-hidden="true">←</span> People
      </Link>
      <div className="mt-2 flex items-start justify-between gap-4">
        <h1 className="min-w-0 font-semibold text-2xl tracking-[-0.02em]">
          <ShownText text={id} wraps />
        </h1>
        <CopyButton text={id} label="Copy ID" />
      </div>
    </div>
  );
}
