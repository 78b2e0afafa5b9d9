type Person = {
  name: string;
  id: number;
  email: string;
  plan: string;
  amount: number;
  interval: "month" | "year";
  account: number;
};

function listUsers() {
  const people: Person[] = JSON.parse(process.env.CONFORMANCE_PEOPLE ?? "[]");
  return people.map(({ name, id, email, plan, amount, interval, account }) => ({
    name,
    id,
    email,
    plan,
    planAmount: amount,
    billingInterval: interval,
    accountId: account,
  }));
}

export type User = ReturnType<typeof listUsers>[number];

export function findUserByName(name: string): User | null {
  return listUsers().find((user) => user.name === name) ?? null;
}

export async function findUser(id: number): Promise<User | null> {
  return listUsers().find((user) => user.id === id) ?? null;
}
