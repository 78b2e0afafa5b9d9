"use client";

import Link from "next/link";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "#components/ui/menu.tsx";

export function AccountMenu({ email, signOut }: { email: string; signOut: () => Promise<void> }) {
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="grid size-[26px] place-items-center rounded-full bg-hover font-semibold text-[11px] text-ink uppercase"
        >
          {email.slice(0, 2)}
          {/* Not aria-label: the name has to hold what one sees. */}
          <span className="sr-only"> Account</span>
        </button>
      }
    >
      <MenuLabel>
        <span className="block max-w-60 truncate">{email}</span>
      </MenuLabel>
      <MenuSeparator />
      <MenuItem render={<Link href="/account" />}>Account settings</MenuItem>
      <MenuItem render={<button type="button" onClick={() => void signOut()} />}>Sign out</MenuItem>
    </Menu>
  );
}
