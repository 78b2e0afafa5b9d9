const ejs = require("ejs");
const { mintIdentityToken } = require("./mint.cjs");

const [person] = JSON.parse(process.env.CONFORMANCE_PEOPLE);
const user = {
  id: person.id,
  email: person.email,
  plan: person.plan,
  planAmount: person.amount,
  billingInterval: person.interval,
  accountId: person.account,
};

mintIdentityToken(user)
  .then((token) => ejs.renderFile("page.ejs", { token }))
  .then((page) => console.log(page));
