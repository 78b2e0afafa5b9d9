"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** The pages of a project: a column at the left, a row on top where the screen is narrow. */
export function SideNavigation({
  label,
  links,
}: {
  label: string;
  links: readonly { href: string; name: string }[];
}) {
  const pathname = usePathname();
  return (
    <nav
      aria-label={label}
      className="flex gap-0.5 overflow-x-auto border-line border-b px-3 py-2 md:block md:border-r md:border-b-0 md:px-3 md:py-5"
    >
      <p className="hidden px-2.5 pt-1 pb-1.5 text-faint text-xs md:block">{label}</p>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={pathname === link.href ? "page" : undefined}
          className="block whitespace-nowrap rounded-md px-2.5 py-1.5 text-muted hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink"
        >
          {link.name}
        </Link>
      ))}
    </nav>
  );
}
