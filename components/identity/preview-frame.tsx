"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { readPreview } from "./preview-reading.ts";
import { TokenPreview, type TokenPreviewProps } from "./token-preview.tsx";

/** Where the preview stands: beside the steps on a wide screen, in a sheet behind a bar on a narrow one. */
export function PreviewFrame(props: TokenPreviewProps) {
  const { headline } = readPreview(props.minted.claims, props.audience, props.currency);
  return (
    <>
      <aside
        aria-label="Token preview"
        className="sticky top-[84px] hidden max-h-[calc(100dvh-108px)] overflow-y-auto rounded-lg border border-line bg-raised shadow-raised lg:block"
      >
        <TokenPreview {...props} />
      </aside>
      <div className="fixed inset-x-3 bottom-3 z-30 flex h-12 items-center gap-2.5 rounded-lg border border-line-strong bg-raised pr-2 pl-3.5 shadow-floating lg:hidden">
        <span className="min-w-0 flex-1 truncate">{headline}</span>
        <Dialog sheet title="Token preview" trigger={<Button>Token preview</Button>}>
          <div className="min-h-0 overflow-y-auto rounded-t-lg">
            <TokenPreview {...props} />
          </div>
          <div className="border-line border-t p-3">
            <DialogClose render={<Button className="w-full" />}>Close</DialogClose>
          </div>
        </Dialog>
      </div>
    </>
  );
}
