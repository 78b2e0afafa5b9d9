import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { SAMPLE_KEY } from "#lib/token/secret-format.ts";

/** Mistakes that one may look at before having made them; each is minted in this browser, with the sample key. */
export const examples = [
  { name: "Expired", write: (now: number) => mint(now, { iat: now - 3900, exp: now - 3600 }) },
  { name: "Milliseconds", write: (now: number) => mint(now, { iat: now * 1000, exp: (now + 300) * 1000 }) },
  { name: "Python bytes", write: async (now: number) => `b'${await mint(now, {})}'` },
  {
    name: "Amount in dollars",
    write: (now: number) => mint(now, { traits: { plan: "pro", amount: 19.99 } }),
  },
  { name: "Nothing wrong", write: (now: number) => mint(now, {}) },
] as const;

async function mint(now: number, changes: object): Promise<string> {
  const claims = {
    sub: "preview_ada",
    email: "ada@example.com",
    traits: { plan: "pro", amount: 9900, interval: "year" },
    aud: "https://reqio.app/p/proj_abcdefgh01234567",
    iat: now,
    exp: now + 300,
    ...changes,
  };
  return mintToken(claims, await importHmacKey(SAMPLE_KEY));
}
