import fc from "fast-check";
import { countPersons, type PersonTotals, readPersonTotals } from "#lib/data/person-totals.ts";
import { type Attempt, recordAttempts } from "#lib/data/record-attempts.ts";
import {
  expect,
  identified,
  NOW,
  type Owner,
  onEachStore,
  signUpOwner,
  test,
} from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;
const NOW_SECONDS = NOW / 1_000;

type Given = { account: string | null; plan: string | null; cents: number | null; issuedSecondsAgo: number };

function personsOf(owner: Owner, given: readonly Given[]): Attempt[] {
  return given.map(({ account, plan, cents, issuedSecondsAgo }, index) =>
    identified(owner, {
      sub: `user_${index}`,
      plan,
      monthlyRevenueCents: cents,
      account: account === null ? null : { id: account, name: null },
      issuedAtSeconds: NOW_SECONDS - issuedSecondsAgo,
    }),
  );
}

/** SPEC's rule, in the plainest words. */
function countPlainly(given: readonly Given[]): Omit<PersonTotals, "countedAt"> {
  const accounts = new Map<string, Given[]>();
  given.forEach((person, index) => {
    const key = person.account === null ? `alone ${index}` : `of ${person.account}`;
    accounts.set(key, [...(accounts.get(key) ?? []), person]);
  });
  const deciding = [...accounts.values()].flatMap((persons) => {
    const [newest] = persons
      .filter(({ cents }) => cents !== null)
      .sort((one, other) => one.issuedSecondsAgo - other.issuedSecondsAgo);
    return newest ? [newest] : [];
  });
  const plans = new Map<string | null, { accounts: number; monthlyRevenueCents: number }>();
  for (const { plan, cents } of deciding) {
    const known = plans.get(plan) ?? { accounts: 0, monthlyRevenueCents: 0 };
    plans.set(plan, {
      accounts: known.accounts + 1,
      monthlyRevenueCents: known.monthlyRevenueCents + (cents ?? 0),
    });
  }
  return {
    persons: given.length,
    accounts: accounts.size,
    accountsUnknown: accounts.size - deciding.length,
    monthlyRevenueCents: deciding.reduce((sum, { cents }) => sum + (cents ?? 0), 0),
    plans: [...plans].map(([plan, figures]) => ({ plan, ...figures })),
    otherPlans: null,
  };
}

const byPlan = (one: { plan: string | null }, other: { plan: string | null }) =>
  `${one.plan}` < `${other.plan}` ? -1 : 1;

function comparable({ plans, ...totals }: Omit<PersonTotals, "countedAt">) {
  return { ...totals, plans: plans.toSorted(byPlan) };
}

const givenPersons = fc.uniqueArray(
  fc.record({
    account: fc.constantFrom(null, "a", "b", "c", "ä"),
    plan: fc.constantFrom(null, "pro", "free"),
    cents: fc.constantFrom(null, 0, 825, 1e12),
    issuedSecondsAgo: fc.integer({ min: 0, max: 1_000 }),
  }),
  // Of two tokens of the same second either may decide.
  { selector: ({ issuedSecondsAgo }) => issuedSecondsAgo, maxLength: 14 },
);

onEachStore(() => {
  test("an account counts once, by its newest token whose revenue is known, wherever counting pauses", async ({
    db,
    owner,
  }) => {
    await fc.assert(
      fc.asyncProperty(givenPersons, fc.integer({ min: 1, max: 5 }), async (given, perStatement) => {
        await db.deleteFrom("person").execute();
        await recordAttempts(widget, personsOf(owner, given));
        const { countedAt, ...counted } = await countPersons(owner.projectId, NOW, perStatement);
        expect(countedAt).toBe(NOW);
        expect(comparable(counted)).toEqual(comparable(countPlainly(given)));
      }),
      { numRuns: 40 },
    );
  });

  test("plans come by what they bring, and beyond a thousand together", async ({ owner }) => {
    const given = Array.from({ length: 1_003 }, (_, index) => ({
      account: null,
      plan: `plan ${index}`,
      cents: index,
      issuedSecondsAgo: 0,
    }));
    await recordAttempts(widget, personsOf(owner, given));
    const { plans, otherPlans, monthlyRevenueCents } = await countPersons(owner.projectId, NOW);
    expect(plans).toHaveLength(1_000);
    expect(plans.map((plan) => plan.monthlyRevenueCents)).toEqual(
      plans.map((plan) => plan.monthlyRevenueCents).toSorted((one, other) => other - one),
    );
    expect(otherPlans?.accounts).toBe(3);
    const told = plans.reduce((sum, plan) => sum + plan.monthlyRevenueCents, 0);
    expect(told + (otherPlans?.monthlyRevenueCents ?? 0)).toBe(monthlyRevenueCents);
  });

  test("a count is kept for some seconds, and each project has its own", async ({ db, owner }) => {
    const stranger = await signUpOwner(db, "eve@example.com");
    const read = async (now: number) => (await readPersonTotals(owner.member, owner.projectId, now))?.persons;
    expect(await read(NOW)).toBe(0);
    await recordAttempts(widget, [identified(owner)]);
    expect(await read(NOW + 9_000)).toBe(0);
    expect(await read(NOW - 1)).toBe(1);
    expect(await read(NOW + 3_600_000)).toBe(1);
    expect(await readPersonTotals(stranger.member, owner.projectId, NOW)).toBeNull();
    expect((await readPersonTotals(stranger.member, stranger.projectId, NOW))?.persons).toBe(0);
  });
});
