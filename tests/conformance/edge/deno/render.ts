// Prints the page that the person of the run sees.
import app from "./main.ts";

const [person] = JSON.parse(Deno.env.get("CONFORMANCE_PEOPLE") ?? "");
const cookie = `session=${encodeURIComponent(JSON.stringify(person))}`;
const response = await app.fetch(
  new Request("http://localhost/", { headers: { cookie } }),
);
console.log(await response.text());
