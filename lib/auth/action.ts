import type { z } from "zod";
import type { Member } from "./member.ts";
import { currentMember } from "./session.ts";

/** What a form shows after an answer: why it was refused, and what was typed, so that nothing is typed twice. */
export type Refusal = {
  ok: false;
  /** By field name; `form` is about the whole form. */
  errors: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
};
export type ActionState<Result> = ({ ok: true } & Result) | Refusal | null;
export type FormAction<Result = object> = (
  previous: ActionState<Result>,
  input: unknown,
) => Promise<ActionState<Result>>;

/** What an action's `run` answers: done, or refused with a reason per field. */
export type Outcome<Result = object> =
  | ({ ok: true } & Result)
  | { ok: false; errors: Readonly<Record<string, string>> };

// Sent back with the form they would end up in the page's HTML.
const NEVER_ECHOED = /password|code|token|secret/i;

/**
 * The one way to a server action for somebody who is signed in: reads the form (or a plain object) by the
 * schema, then runs. Next has compared the request's Origin with its Host before this is reached. What the
 * member may do with which project is the business of `lib/data`, which `run` hands the member to.
 */
export function memberAction<Schema extends z.ZodType, Result extends object = object>(
  schema: Schema,
  run: (member: Member, input: z.output<Schema>) => Promise<Outcome<Result>>,
): FormAction<Result> {
  return async (_previous, input) => {
    const member = await currentMember();
    if (member === null) {
      return refuse(input, { form: "You are signed out. Sign in in another tab, then try again." });
    }
    return answer(schema, input, (parsed) => run(member, parsed));
  };
}

/** The same for a visitor who need not be signed in. */
export function publicAction<Schema extends z.ZodType, Result extends object = object>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Outcome<Result>>,
): FormAction<Result> {
  return async (_previous, input) => answer(schema, input, run);
}

async function answer<Schema extends z.ZodType, Result extends object>(
  schema: Schema,
  input: unknown,
  run: (parsed: z.output<Schema>) => Promise<Outcome<Result>>,
): Promise<ActionState<Result>> {
  const parsed = schema.safeParse(input instanceof FormData ? Object.fromEntries(input) : input);
  if (!parsed.success) return refuse(input, firstMessages(parsed.error.issues));
  const outcome = await run(parsed.data);
  return outcome.ok ? outcome : refuse(input, outcome.errors);
}

function firstMessages(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= issue.message;
  }
  return errors;
}

function refuse(input: unknown, errors: Readonly<Record<string, string>>): Refusal {
  const values: Record<string, string> = {};
  for (const [name, value] of input instanceof FormData ? input : []) {
    if (typeof value === "string" && !name.startsWith("$") && !NEVER_ECHOED.test(name)) values[name] = value;
  }
  return { ok: false, errors, values };
}
