// Loads the shown module as a page does, answers its requests as a server of the token route, and takes its queue
// over as the widget does. Prints index.html with the token that arrived, in the place of the other form's attribute.
import { strict as assert } from "node:assert";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [person] = JSON.parse(process.env.CONFORMANCE_PEOPLE);
const now = Math.floor(Date.now() / 1000);
const { name: _name, id, email, plan, amount, interval, account } = person;
const claims = { sub: String(id), email, aud: process.env.REQIO_AUDIENCE, iat: now, exp: now + 300 };
if (process.env.CONFORMANCE_TRAITS === "all") {
  claims.traits = { plan, amount, interval, account: { id: String(account) } };
}
const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
const token = `${signed}.${createHmac("sha256", process.env.REQIO_SECRET).update(signed).digest("base64url")}`;

let status = 200;
const server = createServer((request, response) => {
  response.statusCode = request.url === "/reqio/token" ? status : 404;
  response.setHeader("content-type", "application/json");
  response.end(status === 200 ? JSON.stringify({ token }) : undefined);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const request = globalThis.fetch;
globalThis.window = globalThis;
globalThis.fetch = (path, options) => request(new URL(path, origin), options);

const { identifyUser, forgetUser } = await import(`${process.cwd()}/reqio.js`);
const early = identifyUser();
const earlyReset = forgetUser();
assert.deepEqual(
  window.Reqio.queue.map(({ method }) => method),
  ["identify", "reset"],
);

// From here on the widget is there: it takes what waits, and answers later calls itself.
const waiting = window.Reqio.queue;
window.Reqio = { identify: async (provider) => provider(), reset: async () => "forgotten" };
for (const { method, args, resolve, reject } of waiting) window.Reqio[method](...args).then(resolve, reject);

const arrived = await early;
// First of all, so that it is seen also of a broken snippet.
const page = readFileSync("index.html", "utf8");
const attribute = String(arrived).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
console.log(page.replace("<script", `<script data-identity-token="${attribute}"`));

assert.equal(await earlyReset, "forgotten");
assert.equal(await identifyUser(), token);
status = 204;
assert.equal(await identifyUser(), null);
status = 500;
await assert.rejects(identifyUser(), /500/);
server.close();
