import type { Metadata } from "next";
import { ResetPasswordForm } from "#components/auth/reset-password-form.tsx";
import { CentredPage } from "#components/layout/centred-page.tsx";
import { readTheme } from "#components/layout/read-theme.ts";
import { PASSWORD_HINT } from "#lib/auth/password-rules.ts";
import { resetPasswordAction } from "./actions.ts";

export const metadata: Metadata = { title: "Set a new password" };

export default async function ResetPasswordPage() {
  return (
    <CentredPage
      theme={await readTheme()}
      title="Set a new password"
      lead="It ends all sessions of the account that the link was made for."
    >
      <noscript>
        <p className="mb-4 text-bad">
          This page needs JavaScript: only the browser can read what stands behind #.
        </p>
      </noscript>
      <ResetPasswordForm action={resetPasswordAction} passwordHint={PASSWORD_HINT} />
    </CentredPage>
  );
}
