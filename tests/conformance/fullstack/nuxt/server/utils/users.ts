import type { User } from "#auth-utils";

type Person = {
  name: string;
  id: number;
  email: string;
  plan: string;
  amount: number;
  interval: "month" | "year";
  account: number;
};

export function findUserByName(name: string): User | null {
  const people: Person[] = JSON.parse(process.env.CONFORMANCE_PEOPLE ?? "[]");
  const person = people.find((candidate) => candidate.name === name);
  if (!person) return null;
  const { id, email, plan, amount, interval, account } = person;
  return { id, email, plan, planAmount: amount, billingInterval: interval, accountId: account };
}
