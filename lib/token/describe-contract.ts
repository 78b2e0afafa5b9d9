import { claims, DEFAULT_LIFETIME_SECONDS, MAXIMUM_LIFETIME_SECONDS } from "#lib/token/claims.ts";

/**
 * What a minting program has to keep, one sentence a line, from the table of claims: for whoever writes the code,
 * a person or an agent.
 */
export function describeContract(): string[] {
  return [
    "JWS compact serialisation, alg HS256. The HMAC key is the UTF-8 bytes of the whole signing secret: never decode it.",
    `Times are whole seconds. The lifetime, exp − iat, is ${DEFAULT_LIFETIME_SECONDS} and at most ${MAXIMUM_LIFETIME_SECONDS}.`,
    ...Object.entries(claims).map(
      ([name, { type, required, about, rule }]) =>
        `${name} (${type}${required ? ", required" : ""}): ${about} ${rule}`,
    ),
  ];
}
