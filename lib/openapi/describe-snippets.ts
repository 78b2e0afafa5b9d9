import { LIFETIME_SECONDS } from "#lib/languages/expressions.ts";
import { FORMS, PROJECT_ID_PLACEHOLDER, TRAITS } from "#lib/languages/slots.ts";
import { describeJson, describeProblem } from "./parts.ts";

/** The operations that hand out code. */
export function describeSnippets() {
  return {
    "/api/v1/snippets": {
      get: {
        operationId: "listSnippets",
        summary: "List languages and frameworks",
        responses: { 200: describeJson("Every language with its frameworks.", catalogueSchema) },
      },
    },
    "/api/v1/snippets/{language}/{framework}": {
      get: {
        operationId: "readSnippet",
        summary: "Read one snippet",
        description:
          "The files as the dashboard and the docs show them. As text/plain all files in one text, or the one that file names.",
        parameters: [
          ...["language", "framework"].map((name) => ({
            name,
            in: "path",
            required: true,
            schema: { type: "string" },
          })),
          ...optionParameters.map((parameter) => ({ ...parameter, in: "query" })),
        ],
        responses: {
          200: {
            description: "The snippet.",
            content: {
              "application/json": { schema: snippetSchema },
              "text/plain": { schema: { type: "string" } },
            },
          },
          400: describeProblem("A parameter has a value that is not known; errors says which."),
          404: describeProblem("No such language, framework or file; the answer lists what there is."),
        },
      },
    },
  };
}

/** Parameters of a snippet, in the words of the options that read them. */
const optionParameters = [
  {
    name: "projectId",
    schema: { type: "string", default: PROJECT_ID_PLACEHOLDER },
    description: "The project whose id and audience URL stand in the code.",
  },
  {
    name: "form",
    schema: { enum: FORMS },
    description: "How the token reaches the widget. Without it the recommended form.",
  },
  {
    name: "traits",
    schema: { type: "string" },
    description: `The traits that are on, of ${TRAITS.join(", ")}, joined by commas. Empty: none.`,
  },
  {
    name: "lifetime",
    schema: {
      type: "integer",
      minimum: LIFETIME_SECONDS.least,
      maximum: LIFETIME_SECONDS.most,
      default: LIFETIME_SECONDS.usual,
    },
    description: "Seconds until the token expires.",
  },
  {
    name: "file",
    schema: { type: "string" },
    description: "The name of one of its files: answers that file alone, as plain text.",
  },
];

const text = { type: "string" };

function listOf(items: object) {
  return { type: "array", items };
}

function objectOf(properties: Record<string, object>, optional: readonly string[] = []) {
  return {
    type: "object",
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    properties,
  };
}

const catalogueSchema = objectOf({
  languages: listOf(
    objectOf({
      id: text,
      name: text,
      requires: text,
      library: { anyOf: [objectOf({ name: text, url: text }), { type: "null" }] },
      frameworks: listOf(
        objectOf({
          id: text,
          name: text,
          kind: { enum: ["plain", "framework", "client"] },
          forms: listOf({ enum: FORMS }),
          ran: {
            type: "object",
            description: "Form → what it ran with, and when.",
            additionalProperties: text,
          },
          url: text,
        }),
      ),
    }),
  ),
});

const snippetSchema = objectOf({
  language: objectOf({ id: text, name: text, requires: text }),
  framework: objectOf({ id: text, name: text, kind: { enum: ["plain", "framework", "client"] } }),
  form: { enum: FORMS },
  traits: listOf({ enum: TRAITS }),
  lifetimeSeconds: { type: "integer" },
  projectId: text,
  ran: text,
  install: listOf(
    objectOf(
      {
        manager: text,
        command: { ...text, description: "For a terminal; with into the lines for that file." },
        into: text,
      },
      ["into"],
    ),
  ),
  files: listOf(
    objectOf(
      {
        name: { ...text, description: "Path in your project." },
        role: { enum: ["mint", "call", "values", "tag", "check"] },
        change: {
          enum: ["create", "add"],
          description: "add: the lines go into a file that is there already.",
        },
        added: {
          ...listOf(listOf({ type: "integer" })),
          description: "The lines to take over, first and last, where the text shows more than these.",
        },
        command: { ...text, description: "How a check is run." },
        text,
      },
      ["added", "command"],
    ),
  ),
});
