"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "#lib/auth/action.ts";
import { hashPassword } from "#lib/auth/auth.ts";
import { newPassword } from "#lib/auth/password-rules.ts";
import { ADDRESS_HEADER } from "#lib/auth/request-headers.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { findSignUp, isSignUpCode } from "#lib/auth/sign-up.ts";
import { createFirstAccount } from "#lib/data/sign-up.ts";
import { environment } from "#lib/env.ts";

const fields = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(
      z.email("Enter an e-mail address, such as ada@example.com.").max(254, "Use 254 characters or fewer."),
    ),
  password: newPassword,
  productName: z.string().trim().min(1, "Enter the name of your product."),
  code: z.string().optional(),
});

const refusals = {
  closed: { form: "Somebody else has just made the first account. Sign-up is closed now." },
  email_taken: { email: "This e-mail has an account here. Sign in instead." },
  product_name_invalid: { productName: "Use 1 to 100 characters, without control characters." },
};

export const signUpAction = publicAction(fields, async ({ email, password, productName, code = "" }) => {
  const signUp = await findSignUp();
  if (!signUp.open) return { ok: false, errors: refusals.closed };
  if (signUp.asksCode && !isSignUpCode(code)) {
    return {
      ok: false,
      errors: { code: "This is not the code in the start log. It reads like XXXX-XXXX-XXXX." },
    };
  }
  const passwordHash = await hashPassword(password);
  const sent = await headers();
  const visitor = { kind: "visitor" as const, address: sent.get(ADDRESS_HEADER) ?? "" };
  const made = await createFirstAccount(
    visitor,
    { email, passwordHash, productName },
    environment().signup,
    Date.now(),
  );
  if (!made.ok) return { ok: false, errors: refusals[made.reason] };
  await signIn({ email, password }, sent);
  redirect(`/projects/${made.projectId}/settings/identity#environment`);
});
