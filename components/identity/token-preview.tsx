"use client";

import { ClaimsView } from "#components/token/claims-view.tsx";
import { TokenText } from "#components/token/token-text.tsx";
import type { TraitName } from "#lib/languages/slots.ts";
import { TOKEN_HEADER } from "#lib/token/mint.ts";
import { PersonForm } from "./person-form.tsx";
import type { PreviewReading } from "./preview-reading.ts";
import type { SamplePerson } from "./sample-person.ts";
import type { MintedToken } from "./use-minted-token.ts";
import { Verdict } from "./verdict.tsx";

/** The very token the snippet mints, for a person one may change, signed in this browser. */
export function TokenPreview({
  minted,
  reading,
  currency,
  signedWith,
  mayReveal,
  person,
  onPerson,
  traits,
}: {
  minted: MintedToken;
  reading: PreviewReading;
  currency: string;
  signedWith: "sample" | "secret";
  mayReveal: boolean;
  person: SamplePerson;
  onPerson: (person: SamplePerson) => void;
  traits: readonly TraitName[];
}) {
  const state = minted.token === null ? "unsigned" : signedWith;
  return (
    <>
      <div className="sticky top-0 z-10 rounded-t-lg bg-raised">
        <div className="flex items-baseline justify-between gap-3 border-line border-b px-4 py-3">
          <h2 className="font-semibold">Token preview</h2>
          <span className="text-faint text-xs">{signers[state]}</span>
        </div>
        <Verdict minted={minted} reading={reading} />
      </div>
      <PersonForm
        person={person}
        onChange={onPerson}
        traits={traits}
        faulty={reading.findings.map((finding) => finding.claim)}
      />
      <div className={minted.draft ? "invisible" : undefined}>
        <TokenText token={minted.token} />
        <ClaimsView header={TOKEN_HEADER} claims={minted.claims} currency={currency} />
      </div>
      <p className="m-4 mt-0 rounded-md border border-line bg-sunk px-2.5 py-2 text-muted text-xs">
        {notes[state]}
        {state === "sample"
          ? mayReveal
            ? " Reveal the secret to sign for real."
            : " Only an owner or admin can sign for real."
          : null}
      </p>
    </>
  );
}

const signers = {
  sample: "sample key, signed in this browser",
  secret: "your secret, signed in this browser",
  unsigned: "not signed",
};

const notes = {
  sample: "Signed with the sample key: your project refuses it.",
  secret: "Signed with your secret. The secret and this token stay in this browser.",
  unsigned:
    "Not signed: browsers offer WebCrypto over https or on localhost alone. Open this page there to see a signature.",
};
