import { performance } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import { store } from "#lib/db/store.ts";
import { sharedState } from "#lib/shared-state.ts";
import { findAccess } from "./access.ts";
import { type PayerPart, type PayerRow, readPayers } from "./payer-rows.ts";
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
/** SQLite works on the thread that answers requests: some milliseconds, then others have a turn. */
const PERSONS_PER_STATEMENT = 2_000;
const PARTS: readonly PayerPart[] = ["of accounts", "alone"];

const NOTHING = { accounts: 0, monthlyRevenueCents: 0 };

type Kept = { totals: Promise<PersonTotals>; countedAt: number; freshUntil: number };

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
  // A clock that was set back must not make an old count young.
  if (known && now >= known.countedAt && now < known.freshUntil) return known.totals;
  if (kept.size >= MAX_KEPT) kept.clear();
  const started = performance.now();
  const entry: Kept = {
    totals: countPersons(projectId, now),
    countedAt: now,
    freshUntil: Number.POSITIVE_INFINITY,
  };
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
  const totals = { persons: 0, accounts: 0, accountsUnknown: 0, monthlyRevenueCents: 0 };
  const plans = new Map<string | null, PlanTotals>();
  const other = { ...NOTHING };
  const addAccount = ({ plan, monthlyRevenueCents }: PayerRow) => {
    totals.accounts += 1;
    if (monthlyRevenueCents === null) totals.accountsUnknown += 1;
    else {
      const place = plans.get(plan) ?? addPlan(plans, plan) ?? other;
      place.accounts += 1;
      place.monthlyRevenueCents += monthlyRevenueCents;
      totals.monthlyRevenueCents += monthlyRevenueCents;
    }
  };
  for (const part of PARTS) {
    let last: PayerRow | null = null;
    for await (const rows of readPart(projectId, part, perStatement)) {
      totals.persons += rows.length;
      for (const row of rows) {
        if (last !== null && (last.accountId === null || last.accountId !== row.accountId)) addAccount(last);
        last = row;
      }
    }
    if (last !== null) addAccount(last);
  }
  return {
    ...totals,
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

async function* readPart(
  projectId: string,
  part: PayerPart,
  perStatement: number,
): AsyncGenerator<readonly PayerRow[], void> {
  for (let after: PayerRow | null = null; ; ) {
    const { rows }: { rows: PayerRow[] } = await readPayers(projectId, part, after, perStatement).execute(
      store(),
    );
    yield rows;
    after = rows.at(-1) ?? null;
    if (after === null || rows.length < perStatement) return;
    await nextTurn();
  }
}
