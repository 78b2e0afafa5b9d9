const people = JSON.parse(process.env.CONFORMANCE_PEOPLE);

export const users = people.map(({ name, id, email, plan, amount, interval, account }) => {
  const stock = { id, username: name, email };
  if (process.env.CONFORMANCE_TRAITS !== "all") return stock;
  return { ...stock, plan, planAmount: amount, billingInterval: interval, accountId: account };
});
