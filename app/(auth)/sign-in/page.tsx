import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { SignInForm } from "#components/auth/sign-in-form.tsx";
import { CentredPage } from "#components/layout/centred-page.tsx";
import { readTheme } from "#components/layout/read-theme.ts";
import { Message } from "#components/ui/message.tsx";
import { textLinkClass } from "#components/ui/text-link.ts";
import { toLocalPath } from "#lib/auth/next-path.ts";
import { currentMember } from "#lib/auth/session.ts";
import { findSignUp } from "#lib/auth/sign-up.ts";
import { signInAction } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in" };

const query = z.object({
  next: z.string().optional().catch(undefined),
  password: z.string().optional().catch(undefined),
});

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, password } = query.parse(await searchParams);
  const path = toLocalPath(next);
  if ((await currentMember()) !== null) redirect(path ?? "/");
  const signUp = await findSignUp();
  return (
    <CentredPage theme={await readTheme()} title="Sign in">
      <div className="grid gap-4">
        {password === "set" ? <Message kind="done">Password set. Sign in with it.</Message> : null}
        <SignInForm action={signInAction} next={path} />
      </div>
      <p className="mt-6 border-line border-t pt-4 text-muted text-sm">
        Forgot your password? Whoever runs this installation can make a link that sets a new one:
        <code className="mt-1 block overflow-x-auto whitespace-nowrap text-ink text-xs">
          npm run reset-password -- you@example.com
        </code>
      </p>
      {signUp.open ? (
        <p className="mt-3 text-muted text-sm">
          No account yet?{" "}
          <Link href="/sign-up" className={textLinkClass}>
            Sign up
          </Link>
        </p>
      ) : null}
    </CentredPage>
  );
}
