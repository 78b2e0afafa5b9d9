"use client";

import Link from "next/link";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Form, type FormAction } from "#components/ui/form.tsx";
import type { Currency } from "./currencies.ts";
import { CurrencySelect } from "./currency-select.tsx";

export function NewProjectForm({
  action,
  currencies,
}: {
  action: FormAction;
  currencies: readonly Currency[];
}) {
  return (
    <Form action={action} className="grid gap-4">
      {({ errors, values, pending }) => (
        <>
          <Field
            name="name"
            label="Name"
            hint="The product or environment whose users you identify, such as Storefront or Staging."
            autoComplete="off"
            required
            defaultValue={values.name}
            error={errors.name}
          />
          <CurrencySelect
            currencies={currencies}
            chosen={values.currency ?? "USD"}
            hint="Labels amounts. It never converts them."
            error={errors.currency}
          />
          <div className="mt-1 flex gap-2">
            <Button type="submit" variant="primary" busy={pending}>
              {pending ? "Creating…" : "Create project"}
            </Button>
            <Link href="/projects" className={buttonClass({ variant: "ghost" })}>
              Cancel
            </Link>
          </div>
        </>
      )}
    </Form>
  );
}
