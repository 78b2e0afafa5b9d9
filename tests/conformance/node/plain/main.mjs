// The program around the snippet, which follows below: a user, and the page that hands the token on.
import ejs from "ejs";

const [person] = JSON.parse(process.env.CONFORMANCE_PEOPLE);
const user = {
  id: person.id,
  email: person.email,
  plan: person.plan,
  planAmount: person.amount,
  billingInterval: person.interval,
  accountId: person.account,
};

process.once("beforeExit", async () => console.log(await ejs.renderFile("page.ejs", { token })));
