import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Currency } from "./currencies.ts";

export function CurrencySelect({
  currencies,
  chosen,
  hidesLabel = false,
  hint,
  error,
}: {
  currencies: readonly Currency[];
  chosen: string;
  hidesLabel?: boolean;
  hint?: string;
  error: string | undefined;
}) {
  return (
    <Field name="currency" label="Currency" hidesLabel={hidesLabel} hint={hint} error={error}>
      {(wiring) => (
        // The key: after an answer React resets a form to its first values, a select's later default notwithstanding.
        <Select {...wiring} key={chosen} defaultValue={chosen}>
          {currencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {code}: {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
