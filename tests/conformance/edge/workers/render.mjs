// Runs the Worker in workerd, as its configuration says, and prints the page that the person of the run sees.
import { createTestHarness } from "wrangler";

const [person] = JSON.parse(process.env.CONFORMANCE_PEOPLE);
const server = createTestHarness({ workers: [{ configPath: "wrangler.jsonc" }] });
try {
  await server.listen();
  const response = await server.fetch("/", {
    headers: { cookie: `session=${encodeURIComponent(JSON.stringify(person))}` },
  });
  if (!response.ok) throw new Error(`answered ${response.status}: ${await response.text()}`);
  console.log(await response.text());
} finally {
  await server.close();
}
