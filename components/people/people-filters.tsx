"use client";

import Form from "next/form";
import Link from "next/link";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { controlClass, Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { isFiltered, type PeopleView, writePeopleView, writePlan } from "./people-view.ts";

/** Whom the list shows. Without script the button sends the form; with it a choice of plan does too. */
export function PeopleFilters({
  path,
  view,
  plans,
}: {
  path: string;
  view: PeopleView;
  plans: readonly string[];
}) {
  const { search, plan, sort, order } = view;
  const everybody = { ...view, search: null, plan: null, cursor: null };
  const chosen = plan === null ? "" : writePlan(plan.plan);
  // One that the list of plans is too short for, or that nobody is on any more.
  const listed = plan?.plan != null && !plans.includes(plan.plan) ? [...plans, plan.plan] : plans;
  return (
    <Form
      action={path}
      scroll={false}
      role="search"
      aria-label="Persons"
      className="mt-6 mb-3 flex flex-wrap items-end gap-2"
      key={writePeopleView(view)}
    >
      <Field name="q" label="Search by ID or e-mail" className="w-full sm:min-w-40 sm:max-w-80 sm:flex-1">
        {(wiring) => (
          <input
            {...wiring}
            type="search"
            defaultValue={search ?? ""}
            placeholder="What it begins with"
            autoComplete="off"
            spellCheck={false}
            className={controlClass}
          />
        )}
      </Field>
      <Field name="plan" label="Plan" className="w-full sm:w-40">
        {(wiring) => (
          <Select
            {...wiring}
            defaultValue={chosen}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
          >
            <option value="">Any plan</option>
            <option value={writePlan(null)}>No plan</option>
            {listed.map((name) => (
              <option key={name} value={writePlan(name)}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <input type="hidden" name="sort" value={sort} />
      <input type="hidden" name="order" value={order} />
      <Button type="submit" tall>
        Search
      </Button>
      {isFiltered(view) ? (
        <Link
          href={`${path}${writePeopleView(everybody)}`}
          scroll={false}
          prefetch={false}
          className={buttonClass({ variant: "ghost", tall: true })}
        >
          Show all
        </Link>
      ) : null}
    </Form>
  );
}
