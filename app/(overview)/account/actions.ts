"use server";

import { z } from "zod";
import { memberAction } from "#lib/auth/action.ts";
import { changePassword } from "#lib/auth/change-password.ts";
import { newPassword } from "#lib/auth/password-rules.ts";
import { describeRefusedStepUp } from "#lib/auth/step-up.ts";

const fields = z
  .object({ currentPassword: z.string().min(1, "Enter your current password."), newPassword })
  .refine((input) => input.newPassword !== input.currentPassword, {
    path: ["newPassword"],
    error: "That is your current password. Choose another.",
  });

export const changePasswordAction = memberAction(fields, async (member, input) => {
  const now = Date.now();
  const changed = await changePassword(
    member,
    { current: input.currentPassword, next: input.newPassword },
    now,
  );
  if (!changed.ok) return { ok: false, errors: { currentPassword: describeRefusedStepUp(changed, now) } };
  return { ok: true, notice: "Password changed. Your other sessions have ended." };
});
