// Mints every case with jose's SignJWT, as its own documentation does, and prints the tokens as JSON.
import { readFileSync } from "node:fs";
import { SignJWT } from "jose";

const { version } = JSON.parse(readFileSync(new URL("../../../../node_modules/jose/package.json", import.meta.url), "utf8"));
const golden = JSON.parse(readFileSync(0, "utf8"));
const key = new TextEncoder().encode(golden.secret);
const tokens = {};
for (const { name, claims } of golden.cases) {
  const { sub, aud, iat, exp, nbf, ...rest } = claims;
  const jwt = new SignJWT(rest).setProtectedHeader({ alg: "HS256" }).setSubject(sub).setAudience(aud);
  jwt.setIssuedAt(new Date(iat * 1000)).setExpirationTime(new Date(exp * 1000));
  if (nbf !== undefined) jwt.setNotBefore(nbf);
  tokens[name] = await jwt.sign(key);
}
const output = { library: `jose ${version}`, command: "node jose/mint.mjs < cases.json", tokens };
process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
