// Stands for the application's sessions: a request says who sent it.
export type User = {
  id: number;
  email: string;
  plan: string;
  planAmount: number;
  billingInterval: "month" | "year";
  accountId: number;
};

export async function getUser(request: Request): Promise<User | null> {
  const session = request.headers.get("cookie");
  if (session === null) return null;
  const person = JSON.parse(decodeURIComponent(session.replace("session=", "")));
  return {
    id: person.id,
    email: person.email,
    plan: person.plan,
    planAmount: person.amount,
    billingInterval: person.interval,
    accountId: person.account,
  };
}
