// Starts the server on a free port and prints the page that the person of the run sees.
const [person] = JSON.parse(Bun.env.CONFORMANCE_PEOPLE ?? "");
const server = Bun.spawn([process.execPath, "index.ts"], { stdout: "pipe", stderr: "inherit" });
try {
  const address = await readAddress(server.stdout);
  const cookie = `session=${encodeURIComponent(JSON.stringify(person))}`;
  const response = await fetch(address, { headers: { cookie } });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  console.log(await response.text());
} finally {
  server.kill();
}

async function readAddress(output: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  let text = "";
  for await (const part of output.pipeThrough(new TextDecoderStream())) {
    text += part;
    const address = /Listening on (\S+)/.exec(text)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`does not say where it listens: ${text}`);
}
