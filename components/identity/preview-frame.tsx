"use client";

import { useCallback, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogClose } from "#components/ui/dialog.tsx";
import { isTrait, type TraitName } from "#lib/languages/slots.ts";
import { readPreview } from "./preview-reading.ts";
import { claimsOf, samplePerson } from "./sample-person.ts";
import { TokenPreview } from "./token-preview.tsx";
import { useMintedToken } from "./use-minted-token.ts";

export type PreviewFrameProps = {
  audience: string;
  currency: string;
  /** Null while the language is still on its way: the preview stays as it was. */
  traits: readonly TraitName[] | null;
  lifetimeSeconds: number;
  mayReveal: boolean;
  /** The revealed signing secret; null while it is hidden, when the sample key signs. */
  secret: string | null;
};

/** Where the preview stands: beside the steps on a wide screen, in a sheet behind a bar on a narrow one. */
export function PreviewFrame({
  audience,
  currency,
  lifetimeSeconds,
  mayReveal,
  secret,
  ...props
}: PreviewFrameProps) {
  const [person, setPerson] = useState(samplePerson);
  const [traits, setTraits] = useState(props.traits ?? []);
  if (props.traits !== null && props.traits.join() !== traits.join()) setTraits(props.traits);
  // The address gives a new list of traits on every render; minting asks for a function that stays.
  const traitList = traits.join();
  const build = useCallback(
    (issuedAtSeconds: number) => {
      const traits = traitList.split(",").filter(isTrait);
      return claimsOf(person, { traits, audience, issuedAtSeconds, lifetimeSeconds });
    },
    [person, traitList, audience, lifetimeSeconds],
  );
  const minted = useMintedToken(build, secret);
  const reading = readPreview(minted.claims, audience, currency);
  const preview = (
    <TokenPreview
      minted={minted}
      reading={reading}
      currency={currency}
      signedWith={secret === null ? "sample" : "secret"}
      mayReveal={mayReveal}
      person={person}
      onPerson={setPerson}
      traits={traits}
    />
  );
  return (
    <>
      <aside
        aria-label="Token preview"
        className="sticky top-[84px] hidden max-h-[calc(100dvh-108px)] overflow-y-auto rounded-lg border border-line bg-raised shadow-raised lg:block"
      >
        {preview}
      </aside>
      <div className="fixed inset-x-3 bottom-3 z-30 flex h-12 items-center gap-2.5 rounded-lg border border-line-strong bg-raised pr-2 pl-3.5 shadow-floating lg:hidden">
        <span className="min-w-0 flex-1 truncate">{reading.headline}</span>
        <Dialog look="sheet" title="Token preview" trigger={<Button>Token preview</Button>}>
          <div className="min-h-0 overflow-y-auto rounded-t-lg">{preview}</div>
          <div className="border-line border-t p-3">
            <DialogClose render={<Button className="w-full" />}>Close</DialogClose>
          </div>
        </Dialog>
      </div>
    </>
  );
}
