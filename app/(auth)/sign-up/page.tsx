import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignUpForm } from "#components/auth/sign-up-form.tsx";
import { CentredPage } from "#components/layout/centred-page.tsx";
import { readTheme } from "#components/layout/read-theme.ts";
import { textLinkClass } from "#components/ui/text-link.ts";
import { PASSWORD_HINT } from "#lib/auth/password-rules.ts";
import { currentMember } from "#lib/auth/session.ts";
import { findSignUp } from "#lib/auth/sign-up.ts";
import { signUpAction } from "./actions.ts";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  if ((await currentMember()) !== null) redirect("/");
  const signUp = await findSignUp();
  const theme = await readTheme();
  if (!signUp.open) {
    return (
      <CentredPage theme={theme} title="Sign-up is closed" lead="This installation has its account already.">
        <p className="text-muted">
          Ask its owner to let you in. Started with{" "}
          <code className="text-ink text-sm">REQIO_SIGNUP=open</code>, it lets anyone sign up, each with
          projects of their own.
        </p>
        <p className="mt-4">
          <Link href="/sign-in" className={textLinkClass}>
            Sign in
          </Link>
        </p>
      </CentredPage>
    );
  }
  return (
    <CentredPage
      theme={theme}
      title="Create your account"
      lead="Next: the signing secret and the code that identifies your users."
    >
      <SignUpForm action={signUpAction} asksCode={signUp.asksCode} passwordHint={PASSWORD_HINT} />
      <p className="mt-6 text-muted text-sm">
        Have an account?{" "}
        <Link href="/sign-in" className={textLinkClass}>
          Sign in
        </Link>
      </p>
    </CentredPage>
  );
}
