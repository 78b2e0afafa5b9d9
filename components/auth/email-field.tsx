import { Field } from "#components/ui/field.tsx";

/** The e-mail that names an account; `username` is how password managers know it. */
export function EmailField({ typed, error }: { typed: string | undefined; error: string | undefined }) {
  return (
    <Field
      name="email"
      label="E-mail"
      type="email"
      autoComplete="username"
      required
      defaultValue={typed}
      error={error}
    />
  );
}
