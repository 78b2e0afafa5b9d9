import type { TraitName } from "#lib/languages/slots.ts";

/** Someone who uses the test application; ids are integers there. */
export type Person = {
  name: string;
  id: number;
  email: string;
  plan: string;
  amount: number;
  interval: string;
  account: number;
};

export const ADA: Person = {
  name: "ada",
  id: 42,
  email: "ada@example.com",
  plan: "pro",
  amount: 9900,
  interval: "year",
  account: 7,
};

/** An e-mail that ends the script tag of a page which prints it raw. */
export const MALLORY: Person = {
  name: "mallory",
  id: 43,
  email: `"></script><img/src=x/onerror=alert(1)>@example.com`,
  plan: `"></script>`,
  amount: 825,
  interval: "month",
  account: 8,
};

export const PEOPLE: readonly Person[] = [ADA, MALLORY];

/** The claims that a token for this person must carry besides its times: these and no others. */
export function expectedClaims(person: Person, traits: readonly TraitName[], audience: string): object {
  const values = {
    plan: person.plan,
    amount: person.amount,
    interval: person.interval,
    account: { id: String(person.account) },
  };
  const wanted = Object.fromEntries(traits.map((trait) => [trait, values[trait]]));
  return {
    sub: String(person.id),
    email: person.email,
    ...(traits.length > 0 ? { traits: wanted } : {}),
    aud: audience,
  };
}
