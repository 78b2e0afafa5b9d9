import { performance } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import { store } from "#lib/db/store.ts";
import { sharedState } from "#lib/shared-state.ts";
import { findAccess } from "./access.ts";
import {
  type CountedTo,
  countNext,
  findLast,
  PERSONS_PER_STATEMENT,
  type PlanCount,
  type TotalsPart,
} from "./total-parts.ts";
import type { Member } from "./viewer.ts";

export type PlanTotals = { plan: string | null; accounts: number; monthlyRevenueCents: number };

export type PersonTotals = {
  persons: number;
  accounts: number;
  /** Accounts of none of whose persons the revenue is known. */
  accountsUnknown: number;
  /** Each account once. */
  monthlyRevenueCents: number;
  /** Of the accounts whose revenue is known, the highest revenue first. */
  plans: PlanTotals[];
  /** What plans there are beyond as many as are told apart; null where there are none. */
  otherPlans: Omit<PlanTotals, "plan"> | null;
  /** Epoch milliseconds: when the count began. */
  countedAt: number;
};

const FRESH_MS = 10_000;
/** A count is kept for so many times as long as it took, so that counting takes a small part of a process's time. */
const FRESH_PER_COUNT = 30;
const MAX_KEPT = 100;
const MAX_PLANS = 1_000;

const NOTHING = { accounts: 0, monthlyRevenueCents: 0 };

type Kept = { totals: Promise<PersonTotals>; freshUntil: number };

/**
 * Persons, accounts and what they pay per month, at most some seconds old, or thirty times as long as counting takes;
 * null for a project that the viewer may not see. Whoever asks while others wait waits for the same count.
 */
export async function readPersonTotals(
  viewer: Member,
  projectId: string,
  now: number,
): Promise<PersonTotals | null> {
  if ((await findAccess(store(), viewer, projectId)) === null) return null;
  const kept = keptTotals();
  const known = kept.get(projectId);
  if (known && now < known.freshUntil) return known.totals;
  if (kept.size >= MAX_KEPT) kept.clear();
  const started = performance.now();
  const entry: Kept = { totals: countPersons(projectId, now), freshUntil: Number.POSITIVE_INFINITY };
  kept.set(projectId, entry);
  try {
    await entry.totals;
    entry.freshUntil = now + Math.max(FRESH_MS, FRESH_PER_COUNT * (performance.now() - started));
  } catch (error) {
    if (kept.get(projectId) === entry) kept.delete(projectId);
    throw error;
  }
  return entry.totals;
}

/** So that whoever changed the persons of a project sees it. */
export function forgetPersonTotals(projectId: string): void {
  keptTotals().delete(projectId);
}

function keptTotals(): Map<string, Kept> {
  return sharedState("person-totals", () => new Map<string, Kept>());
}

/** Statement by statement, with a turn for others between them. Persons who come meanwhile may or may not be in it. */
export async function countPersons(
  projectId: string,
  countedAt: number,
  perStatement = PERSONS_PER_STATEMENT,
): Promise<PersonTotals> {
  const sum = { persons: 0, accounts: 0, known: 0, monthlyRevenueCents: 0 };
  const plans = new Map<string | null, PlanTotals>();
  const other = { ...NOTHING };
  for await (const count of countParts(projectId, perStatement)) {
    for (const name of ["persons", "accounts", "known", "monthlyRevenueCents"] as const)
      sum[name] += count[name];
    if (count.known === 0) continue;
    const place = plans.get(count.plan) ?? addPlan(plans, count.plan) ?? other;
    place.accounts += count.known;
    place.monthlyRevenueCents += count.monthlyRevenueCents;
  }
  const { persons, accounts, known, monthlyRevenueCents } = sum;
  return {
    persons,
    accounts,
    accountsUnknown: accounts - known,
    monthlyRevenueCents,
    plans: [...plans.values()].sort(
      (one, next) => next.monthlyRevenueCents - one.monthlyRevenueCents || next.accounts - one.accounts,
    ),
    otherPlans: other.accounts === 0 ? null : other,
    countedAt,
  };
}

/** Plans beyond so many are told together: a plan is whatever text a token says. */
function addPlan(plans: Map<string | null, PlanTotals>, plan: string | null): PlanTotals | null {
  if (plans.size >= MAX_PLANS) return null;
  const added = { plan, ...NOTHING };
  plans.set(plan, added);
  return added;
}

async function* countParts(projectId: string, perStatement: number): AsyncGenerator<PlanCount> {
  const parts: readonly TotalsPart[] = ["of accounts", "alone"];
  for (const part of parts) {
    let from: CountedTo | null = null;
    do {
      yield* (await countNext(projectId, part, from, perStatement).execute(store())).rows;
      const { rows }: { rows: CountedTo[] } = await findLast(projectId, part, from, perStatement).execute(
        store(),
      );
      from = rows[0] ?? null;
      await nextTurn();
    } while (from !== null);
  }
}
