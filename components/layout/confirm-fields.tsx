import { Field } from "#components/ui/field.tsx";
import type { FormParts } from "#components/ui/form.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";

/** What stands before something that cannot be undone: a name that is typed as a second thought, and the password. */
export function ConfirmFields({
  name,
  asksPassword,
  errors,
  values,
}: {
  /** Null where no second thought is asked for. */
  name: string | null;
  /** Where the session is not fresh; one that goes stale meanwhile is asked by the answer. */
  asksPassword: boolean;
} & Pick<FormParts, "errors" | "values">) {
  return (
    <>
      {name === null ? null : (
        <Field
          name="typedName"
          label={`Type ${name} to confirm`}
          autoComplete="off"
          spellCheck={false}
          required
          defaultValue={values.typedName}
          error={errors.typedName}
        />
      )}
      {asksPassword || errors.password ? (
        <PasswordField
          name="password"
          label="Your password"
          autoComplete="current-password"
          error={errors.password}
        />
      ) : null}
    </>
  );
}
