// The application's users: what a stock one knows of them, and the traits where the run maps them.
import { writeFileSync } from "node:fs";

const people = JSON.parse(process.env.CONFORMANCE_PEOPLE);
const users = people.map(({ name, id, email, plan, amount, interval, account }) => {
  const stock = { name, id, email };
  if (process.env.CONFORMANCE_TRAITS !== "all") return stock;
  return { ...stock, plan, planAmount: amount, billingInterval: interval, accountId: account };
});
writeFileSync("src/users.json", JSON.stringify(users));
