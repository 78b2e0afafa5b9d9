"use client";

import { useEffect, useState } from "react";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { SAMPLE_KEY } from "#lib/token/secret-format.ts";

export type PreviewClaims = { iat: number; exp: number } & Record<string, unknown>;

export type MintedToken = {
  claims: PreviewClaims;
  /** Null where the browser cannot sign. */
  token: string | null;
  /** Stands for the token until the browser has signed one: of the same length, to be kept from sight. */
  draft: boolean;
};

/**
 * The token of the preview, signed in this browser and minted anew when it expires or anything in it changes.
 * The server neither signs nor knows the reader's clock: until the browser has taken over there is a draft.
 *
 * @param build the claims for a time of issue in seconds; a new function when what it reads has changed.
 * @param secret the revealed signing secret, or null for the public sample key.
 */
export function useMintedToken(
  build: (issuedAtSeconds: number) => PreviewClaims,
  secret: string | null,
): MintedToken {
  const [minted, setMinted] = useState(() => draftToken(build(DRAFT_SECONDS)));

  // Signing is asynchronous and outside React; an answer that is overtaken is dropped.
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function mint() {
      const claims = build(readSeconds());
      const token = await sign(claims, secret);
      if (!current) return;
      setMinted({ claims, token, draft: false });
      timer = setTimeout(mint, (claims.exp - claims.iat) * 1000);
    }
    void mint();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [build, secret]);

  return minted;
}

/** Any time with as many digits as today's: the draft is as wide and as high as the token that takes its place. */
const DRAFT_SECONDS = 2_000_000_000;

function draftToken(claims: PreviewClaims): MintedToken {
  const bytes = new TextEncoder().encode(JSON.stringify(claims)).length;
  const token = `${"e".repeat(36)}.${"e".repeat(Math.ceil((bytes * 4) / 3))}.${"e".repeat(43)}`;
  return { claims, token, draft: true };
}

async function sign(claims: object, secret: string | null): Promise<string | null> {
  // Absent on plain http at any name but localhost.
  if (!globalThis.crypto?.subtle) return null;
  return mintToken(claims, await importHmacKey(secret ?? SAMPLE_KEY));
}

/** This browser's clock, in whole seconds. */
export function readSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
