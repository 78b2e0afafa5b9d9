import { z } from "zod";
import { type Claim, type ClaimShape, claims } from "#lib/token/claims.ts";
import { hasForbiddenCharacter, judgeText } from "#lib/token/text-values.ts";

/**
 * The payload of an identity token as a schema, derived from the table of claims: what it accepts gives no
 * finding but of time, audience or a missing interval. Its JSON Schema is for the docs; the verdict on a token
 * is `verifyToken`'s. Kept in a file of its own, so that no bundle carries zod for a preview.
 */
export const claimsSchema = buildObject("");

function buildObject(prefix: string) {
  const members: Record<string, z.ZodType> = {};
  const entries: [string, Claim][] = Object.entries(claims);
  for (const [name, claim] of entries) {
    const member = name.slice(prefix.length);
    if (name.startsWith(prefix) && !member.includes(".")) members[member] = buildMember(name, claim);
  }
  return z.looseObject(members);
}

function buildMember(name: string, { shape, required, about, rule }: Claim): z.ZodType {
  const present = buildShape(name, shape).describe(`${about} ${rule}`);
  if (required) return present;
  const isEmptyAbsent = "emptyIsAbsent" in shape && shape.emptyIsAbsent;
  return (isEmptyAbsent ? z.union([present, z.literal("")]) : present).nullish();
}

function buildShape(name: string, shape: ClaimShape): z.ZodType {
  switch (shape.kind) {
    case "audience": {
      const plainText = z.string().refine((text) => !hasForbiddenCharacter(text));
      return z.union([plainText.min(1), z.array(plainText).min(1).max(shape.maximumItems)]);
    }
    case "time":
      // Above are milliseconds, and they have a finding of their own.
      return z.int().lt(1e11).or(z.int().gte(1e14));
    case "integer":
      return z.int().min(shape.minimum).max(shape.maximum);
    case "choice":
      return z.enum(shape.choices);
    case "object":
      return buildObject(`${name}.`);
    default:
      // zod counts UTF-16 units, the contract and JSON Schema count code points.
      return z
        .string()
        .refine((text) => judgeText(text, shape).ok)
        .meta({ minLength: shape.minimumLength, maxLength: shape.maximumLength });
  }
}
