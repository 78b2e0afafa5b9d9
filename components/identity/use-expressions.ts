"use client";

import { useState } from "react";
import type { ExpressionSlot } from "#lib/languages/slots.ts";

export type Expressions = Partial<Record<ExpressionSlot, string>>;

/** Saved expressions by `language/framework`. */
export type SavedExpressions = Readonly<Record<string, Expressions>>;

export type SaveExpressions = (
  previous: null,
  change: { projectId: string; language: string; framework: string; expressions: Expressions },
) => Promise<{ ok: true } | { ok: false; errors: Readonly<Record<string, string>> } | null>;

/** A member's own expressions: shown at once, saved behind, put back with a reason where saving failed. */
export function useExpressions(projectId: string, saved: SavedExpressions, save: SaveExpressions) {
  const [all, setAll] = useState(saved);
  const [fault, setFault] = useState<string | null>(null);

  async function replaceExpressions(language: string, framework: string, expressions: Expressions) {
    const key = `${language}/${framework}`;
    const before = all[key] ?? {};
    setAll((current) => ({ ...current, [key]: expressions }));
    setFault(null);
    const answer = await save(null, { projectId, language, framework, expressions }).catch(() => unreachable);
    if (answer === null || answer.ok) return;
    setAll((current) => ({ ...current, [key]: before }));
    setFault(Object.values(answer.errors)[0] ?? unreachable.errors.form);
  }

  function changeExpression(
    language: string,
    framework: string,
    slot: ExpressionSlot,
    expression: string | null,
  ) {
    const { [slot]: _replaced, ...others } = all[`${language}/${framework}`] ?? {};
    return replaceExpressions(
      language,
      framework,
      expression === null ? others : { ...others, [slot]: expression },
    );
  }

  return {
    expressionsOf: (language: string, framework: string) => all[`${language}/${framework}`] ?? {},
    changeExpression,
    replaceExpressions,
    fault,
  };
}

const unreachable = {
  ok: false,
  errors: { form: "Not saved: the server did not answer. Check your connection and change it again." },
} as const;
