import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { TraitName } from "#lib/languages/slots.ts";
import { importHmacKey } from "#lib/token/mint.ts";
import { monthlyRevenueCents } from "#lib/token/revenue.ts";
import { verifyToken } from "#lib/token/verify.ts";
import type { Endpoint } from "./endpoint.ts";
import { expectedClaims, type Person } from "./people.ts";

export type Expectation = { person: Person; traits: readonly TraitName[]; lifetimeSeconds: number };

const CLOCK_SECONDS = 30;
const claimsSchema = z.looseObject({ aud: z.unknown(), iat: z.unknown(), exp: z.unknown() });

/** Everything that is wrong with a token: with the claims expected, with `lib/token`, with the endpoint. */
export async function judgeToken(
  token: string,
  endpoint: Endpoint,
  expectation: Expectation,
): Promise<string[]> {
  const { person, traits, lifetimeSeconds } = expectation;
  const claims = readClaims(token);
  if (!claims) return [`no token: ${token.slice(0, 80)}`];
  const faults: string[] = [];
  const nowSeconds = Math.floor(Date.now() / 1000);
  const { iat, exp, aud, ...rest } = claims;
  // Some libraries write one audience as a list of one.
  const audience = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud;
  const wanted = expectedClaims(person, traits, endpoint.audience);
  if (!isDeepStrictEqual({ ...rest, aud: audience }, wanted)) {
    faults.push(`claims ${JSON.stringify({ ...rest, aud: audience })}, expected ${JSON.stringify(wanted)}`);
  }
  if (typeof iat !== "number" || Math.abs(iat - nowSeconds) > CLOCK_SECONDS) faults.push(`iat ${iat}`);
  if (typeof iat !== "number" || exp !== iat + lifetimeSeconds) faults.push(`exp ${exp} with iat ${iat}`);
  faults.push(...(await judgeByLibrary(token, endpoint, expectation, nowSeconds)));
  faults.push(...(await judgeByEndpoint(token, endpoint, expectation)));
  return faults;
}

/** What is said of a good token: an amount whose interval is switched off gives no revenue, and that alone. */
function expectedWarnings({ traits, person }: Expectation): string[] {
  const missing = traits.includes("amount") && person.amount > 0 && !traits.includes("interval");
  return missing ? ["interval_missing"] : [];
}

async function judgeByLibrary(
  token: string,
  endpoint: Endpoint,
  expectation: Expectation,
  nowSeconds: number,
): Promise<string[]> {
  const key = await importHmacKey(endpoint.secret);
  const verdict = await verifyToken(token, {
    keys: [{ id: "current", key }],
    audience: endpoint.audience,
    previousAudiences: [],
    nowSeconds,
  });
  const findings = verdict.valid ? verdict.warnings : verdict.findings;
  const expected = expectedWarnings(expectation);
  if (isDeepStrictEqual(codesOf(findings), expected)) return [];
  return [`lib/token: ${codesOf(findings).join(" ")}, expected ${expected.join(" ") || "no finding"}`];
}

async function judgeByEndpoint(
  token: string,
  endpoint: Endpoint,
  expectation: Expectation,
): Promise<string[]> {
  const { person, traits } = expectation;
  const { status, body } = await endpoint.identify(token);
  if (status !== 200) return [`endpoint: ${status} ${JSON.stringify(body)}`];
  const has = (trait: TraitName) => traits.includes(trait);
  const cents = monthlyRevenueCents({
    amountCents: has("amount") ? person.amount : null,
    interval: has("interval") ? person.interval : null,
  });
  const wanted = {
    person: {
      id: String(person.id),
      email: person.email,
      plan: has("plan") ? person.plan : null,
      monthlyRevenue: cents === null ? null : { cents, currency: "USD" },
    },
    warnings: expectedWarnings(expectation),
  };
  const given = { person: body.person, warnings: codesOf(body.warnings ?? []) };
  return isDeepStrictEqual(given, wanted)
    ? []
    : [`endpoint: ${JSON.stringify(given)}, expected ${JSON.stringify(wanted)}`];
}

function codesOf(findings: readonly { code: string }[]): string[] {
  return findings.map(({ code }) => code);
}

function readClaims(token: string) {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token)?.[1];
  if (payload === undefined) return null;
  try {
    return claimsSchema.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
