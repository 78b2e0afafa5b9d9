"use client";

import { Panel } from "#components/layout/panel.tsx";
import type { Diagnosis } from "#lib/token/diagnose.ts";
import { ClaimLights } from "./claim-lights.tsx";
import { ClaimsView } from "./claims-view.tsx";
import { TokenText } from "./token-text.tsx";

/** Token, header and payload in the colours of the three parts. */
export function DecodedParts({ diagnosis: { token, header, payload, signature } }: { diagnosis: Diagnosis }) {
  if (token === null || (header === null && payload === null)) return null;
  return (
    <Panel aria-label="Decoded token">
      <ClaimLights className="">
        <TokenText token={token} />
        <ClaimsView header={header ?? {}} claims={payload ?? {}} currency={null} />
      </ClaimLights>
      {signature === "valid" ? null : (
        <p className="m-4 mt-0 rounded-md border border-line bg-sunk px-2.5 py-2 text-muted text-xs">
          Unverified: without a good signature anyone may have written this.
        </p>
      )}
    </Panel>
  );
}
