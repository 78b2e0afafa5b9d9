import ejs from "ejs";
import { mintIdentityToken } from "./mint.ts";

const [person] = JSON.parse(process.env.CONFORMANCE_PEOPLE ?? "[]");
const token = await mintIdentityToken({
  id: person.id,
  email: person.email,
  plan: person.plan,
  planAmount: person.amount,
  billingInterval: person.interval,
  accountId: person.account,
});
console.log(await ejs.renderFile("page.ejs", { token }));
