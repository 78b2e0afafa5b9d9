"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "#lib/auth/action.ts";
import { newPassword } from "#lib/auth/password-rules.ts";
import { resetPassword } from "#lib/auth/reset-link.ts";

const fields = z.object({ token: z.string(), password: newPassword });

export const resetPasswordAction = publicAction(fields, async ({ token, password }) => {
  if (await resetPassword(token, password, Date.now())) redirect("/sign-in?password=set");
  return {
    ok: false,
    errors: { form: "This link was used already or is older than an hour. Have a new one made." },
  };
});
