import { z } from "zod";
import { describeFinding, findingCodes } from "#lib/token/findings.ts";
import { claimsSchema } from "#lib/token/schema.ts";
import { describeSnippets } from "./describe-snippets.ts";
import { describeJson, describeProblem, reference } from "./parts.ts";

/** The open API as an OpenAPI 3.1 document; codes and claims come from the tables that the endpoint judges by. */
export function describeApi(origin: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Reqio Identity",
      version: "1",
      description: "Verifies identity tokens, and gives the code that mints them.",
    },
    servers: [{ url: origin }],
    paths: {
      "/api/v1/identify": { post: describeIdentify() },
      ...describeSnippets(),
    },
    components: {
      schemas: {
        Claims: z.toJSONSchema(claimsSchema, { unrepresentable: "any" }),
        Person: personSchema,
        Finding: findingSchema,
        Problem: problemSchema,
      },
    },
  };
}

function describeIdentify() {
  return {
    operationId: "identify",
    summary: "Verify an identity token",
    description:
      "Answers what the presented token says. Any origin may call it. A sub that begins with preview_ is verified and never stored.",
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            required: ["projectId", "token"],
            properties: {
              projectId: { type: "string", pattern: "^proj_[a-z0-9]{16}$" },
              token: { type: "string", description: "The bare token: three parts joined by two dots." },
            },
          },
        },
      },
    },
    responses: {
      200: describeJson("The token is accepted.", {
        type: "object",
        required: ["person", "expiresAt", "expiresInSeconds", "warnings"],
        properties: {
          person: reference("Person"),
          expiresAt: { type: "string", format: "date-time" },
          expiresInSeconds: { type: "integer", minimum: 0 },
          preview: { const: true },
          warnings: { type: "array", items: reference("Finding") },
        },
      }),
      ...Object.fromEntries(listRefusals().map(([status, codes]) => [status, refusalOf(status, codes)])),
    },
  };
}

/** Status → the codes that are answered with it, as the table of findings has them. */
function listRefusals(): [status: number, codes: string[]][] {
  const statuses = new Map<number, string[]>();
  for (const code of findingCodes) {
    const { status } = describeFinding(code);
    if (status !== undefined) statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return [...statuses].sort(([one], [other]) => one - other);
}

function refusalOf(status: number, codes: readonly string[]) {
  const problem = describeProblem(`Refused with one of the codes ${codes.join(", ")}.`);
  const headers: Record<number, object> = {
    401: { "WWW-Authenticate": { schema: { type: "string" } } },
    405: { Allow: { schema: { type: "string" } } },
    429: { "Retry-After": { schema: { type: "integer" }, description: "Seconds." } },
    503: { "Retry-After": { schema: { type: "integer" }, description: "Seconds." } },
  };
  return headers[status] ? { ...problem, headers: headers[status] } : problem;
}

const nullableText = { type: ["string", "null"] };

const personSchema = {
  type: "object",
  required: ["id", "email", "plan", "monthlyRevenue"],
  properties: {
    id: { type: "string" },
    email: nullableText,
    plan: nullableText,
    monthlyRevenue: {
      type: ["object", "null"],
      description: "Null while a part of it is unknown.",
      required: ["cents", "currency"],
      properties: { cents: { type: "integer" }, currency: { type: "string", pattern: "^[A-Z]{3}$" } },
    },
  },
};

const findingSchema = {
  type: "object",
  required: ["code", "severity", "message", "fix"],
  properties: {
    code: { enum: findingCodes },
    severity: { enum: ["error", "warning"] },
    claim: { type: "string" },
    message: { type: "string" },
    fix: { type: "string" },
  },
};

const problemSchema = {
  type: "object",
  description: "A problem document (RFC 9457).",
  required: ["type", "title", "status"],
  properties: {
    type: { type: "string", format: "uri-reference" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { enum: findingCodes },
    detail: { type: "string" },
  },
};
