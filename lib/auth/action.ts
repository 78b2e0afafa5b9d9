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

/** What `run` answers: done, with whatever the caller wants to know, or what is wrong by field name. */
export type Outcome = { ok: true } | { ok: false; errors: Readonly<Record<string, string>> };

/** Fits `useActionState`; `input` is a form's data or, from a script, a plain object. */
export type Action<Out extends Outcome> = (
  previous: unknown,
  input: unknown,
) => Promise<Extract<Out, { ok: true }> | Refusal>;

// Sent back with the form they would end up in the page's HTML.
const NEVER_ECHOED = /password|code|token|secret/i;

/**
 * The one way to a server action for somebody who is signed in: reads the form (or a plain object) by the
 * schema, then runs. Next has compared the request's Origin with its Host before this is reached. What the
 * member may do with which project is the business of `lib/data`, which `run` hands the member to.
 */
export function memberAction<Schema extends z.ZodType, Out extends Outcome>(
  schema: Schema,
  run: (member: Member, input: z.output<Schema>) => Promise<Out>,
): Action<Out> {
  return async (_previous, input) => {
    const member = await currentMember();
    if (member === null) {
      return refuse(input, { form: "You are signed out. Sign in in another tab, then try again." });
    }
    return answer(schema, input, (parsed) => run(member, parsed));
  };
}

/** The same for a visitor who need not be signed in. */
export function publicAction<Schema extends z.ZodType, Out extends Outcome>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Out>,
): Action<Out> {
  return async (_previous, input) => answer(schema, input, run);
}

async function answer<Schema extends z.ZodType, Out extends Outcome>(
  schema: Schema,
  input: unknown,
  run: (parsed: z.output<Schema>) => Promise<Out>,
): Promise<Extract<Out, { ok: true }> | Refusal> {
  const parsed = schema.safeParse(input instanceof FormData ? Object.fromEntries(input) : input);
  if (!parsed.success) return refuse(input, firstMessages(parsed.error.issues));
  const outcome = await run(parsed.data);
  return isDone(outcome) ? outcome : refuse(input, outcome.ok ? {} : outcome.errors);
}

function isDone<Out extends Outcome>(outcome: Out): outcome is Extract<Out, { ok: true }> {
  return outcome.ok;
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
