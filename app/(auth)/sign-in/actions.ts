"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "#lib/auth/action.ts";
import { toLocalPath } from "#lib/auth/next-path.ts";
import { signIn } from "#lib/auth/sign-in.ts";

const fields = z.object({
  email: z.string().trim().min(1, "Enter your e-mail."),
  password: z.string().min(1, "Enter your password."),
  next: z.string().optional(),
});

export const signInAction = publicAction(fields, async ({ next, ...credentials }) => {
  if (await signIn(credentials, await headers())) redirect(toLocalPath(next) ?? "/");
  return { ok: false, errors: { form: "E-mail or password is wrong." } };
});
