import type { User } from "./user.js";

type Person = { name: string; plan: string; amount: number; interval: "month" | "year"; account: number };

const people: (User & Person)[] = JSON.parse(process.env.CONFORMANCE_PEOPLE ?? "[]");

/** The users by the name they sign in with. */
export const users = new Map(
  people.map(({ name, id, email, plan, amount, interval, account }) => {
    const user = { id, email, plan, planAmount: amount, billingInterval: interval, accountId: account };
    return [name, user];
  }),
);
