import type { Metadata } from "next";
import { ChangePasswordForm } from "#components/auth/change-password-form.tsx";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { SettingsSection } from "#components/layout/settings-section.tsx";
import { PASSWORD_HINT } from "#lib/auth/password-rules.ts";
import { requireEmail } from "#lib/auth/session.ts";
import { changePasswordAction } from "./actions.ts";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const email = await requireEmail();
  return (
    <div className="mx-auto max-w-[56rem]">
      <PageHeading title="Account" />
      <SettingsSection title="E-mail" lead="What you sign in with.">
        <p className="break-words">{email}</p>
      </SettingsSection>
      <SettingsSection title="Password" lead="Changing it ends your other sessions.">
        <ChangePasswordForm action={changePasswordAction} email={email} passwordHint={PASSWORD_HINT} />
      </SettingsSection>
    </div>
  );
}
