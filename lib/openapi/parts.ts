/** Pieces that every operation of the document is made of. */

export function reference(schema: string) {
  return { $ref: `#/components/schemas/${schema}` };
}

export function describeJson(description: string, schema: object) {
  return { description, content: { "application/json": { schema } } };
}

export function describeProblem(description: string) {
  return { description, content: { "application/problem+json": { schema: reference("Problem") } } };
}
