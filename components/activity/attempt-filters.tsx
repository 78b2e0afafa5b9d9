import Form from "next/form";
import Link from "next/link";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { describeFinding, type FindingCode } from "#lib/token/findings.ts";
import { type AttemptFilter, activityHref } from "./attempt-query.ts";

/** Narrows the list by what the address then says; works without the page's script. */
export function AttemptFilters({
  projectId,
  filter,
  codes,
}: {
  projectId: string;
  filter: AttemptFilter;
  /** Those that occur. */
  codes: readonly FindingCode[];
}) {
  const offered = filter.code && !codes.includes(filter.code) ? [...codes, filter.code] : codes;
  return (
    <Form
      // A link to another filter gives the fields their new values.
      key={activityHref(projectId, filter)}
      action={activityHref(projectId, {})}
      className="mb-5 grid grid-cols-2 items-end gap-3 lg:grid-cols-[9rem_minmax(0,18rem)_minmax(0,16rem)_auto]"
    >
      <Field name="outcome" label="Outcome">
        {(wiring) => (
          <Select {...wiring} defaultValue={filter.outcome ?? ""}>
            <option value="">All</option>
            <option value="accepted">Accepted</option>
            <option value="refused">Refused</option>
          </Select>
        )}
      </Field>
      <Field name="code" label="Cause">
        {(wiring) => (
          <Select {...wiring} defaultValue={filter.code ?? ""}>
            <option value="">All</option>
            {offered.map((code) => (
              <option key={code} value={code}>
                {describeFinding(code).title}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        name="host"
        label="Host"
        defaultValue={filter.host}
        placeholder="app.example.com"
        maxLength={255}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="flex gap-2">
        <Button type="submit" tall>
          Filter
        </Button>
        {Object.keys(filter).length === 0 ? null : (
          <Link href={activityHref(projectId, {})} className={buttonClass({ variant: "ghost", tall: true })}>
            Clear
          </Link>
        )}
      </div>
    </Form>
  );
}
