import { insertManyPersons } from "#tests/many-persons.ts";
import type { RunningReqio } from "#tests/start-reqio.ts";
import { withStore } from "../with-store.ts";

/** Puts so many persons into a project at once, seen until now. */
export function seedPersons(reqio: RunningReqio, projectId: string, count: number): void {
  withStore(reqio, (file) => file.exec(insertManyPersons(projectId, count, Date.now() - 5_000)));
}

export type SeededPerson = {
  sub: string;
  email?: string;
  plan?: string;
  cents?: number;
  account?: { id: string; name: string };
  warnings?: object[];
};

/** Puts one person in, billed by the month, who was seen last. */
export function seedPerson(reqio: RunningReqio, projectId: string, person: SeededPerson): void {
  const { sub, email = null, plan = null, cents = null, account = null, warnings } = person;
  const now = Date.now();
  const row = {
    projectId,
    sub,
    email,
    plan,
    amountCents: cents,
    interval: cents === null ? null : "month",
    monthlyRevenueCents: cents,
    accountId: account?.id ?? null,
    accountName: account?.name ?? null,
    issuedAt: now,
    revenueKnownAt: cents === null ? 0 : now,
    warnings: warnings === undefined ? null : JSON.stringify(warnings),
    firstSeenAt: now,
    lastSeenAt: now,
  };
  const names = Object.keys(row);
  const statement = `insert into person (${names.map((name) => `"${name}"`).join(", ")})
    values (${names.map((name) => `@${name}`).join(", ")})`;
  withStore(reqio, (file) => file.prepare(statement).run(row));
}
