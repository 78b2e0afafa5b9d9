"use client";

import { Button } from "#components/ui/button.tsx";
import { Form, type FormAction, FormEnd } from "#components/ui/form.tsx";
import type { Currency } from "./currencies.ts";
import { CurrencySelect } from "./currency-select.tsx";

export function ProjectCurrencyForm({
  action,
  projectId,
  currency,
  currencies,
}: {
  action: FormAction;
  projectId: string;
  currency: string;
  currencies: readonly Currency[];
}) {
  return (
    <Form action={action} className="grid gap-3">
      {({ errors, values, pending, notice }) => (
        <>
          <input type="hidden" name="projectId" value={projectId} />
          <CurrencySelect
            hidesLabel
            currencies={currencies}
            chosen={values.currency ?? currency}
            error={errors.currency}
          />
          <FormEnd notice={notice}>
            <Button type="submit" busy={pending}>
              {pending ? "Saving…" : "Save currency"}
            </Button>
          </FormEnd>
        </>
      )}
    </Form>
  );
}
