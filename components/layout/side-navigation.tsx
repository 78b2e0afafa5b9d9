"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Fragment } from "react";
import { showInBar } from "#components/ui/show-in-bar.ts";

export type NavigationGroup = {
  /** None for the pages that need no word above them. */
  label?: string;
  links: readonly { href: string; name: string }[];
};

/** The pages of a project: a column at the left, a row on top where the screen is narrow. */
export function SideNavigation({ groups }: { groups: readonly NavigationGroup[] }) {
  const pathname = usePathname();
  const hrefs = groups.flatMap(({ links }) => links.map(({ href }) => href));
  const current = findCurrent(pathname, hrefs);
  return (
    <nav
      aria-label="Project"
      className="flex gap-0.5 overflow-x-auto border-line border-b px-2 py-2 md:block md:border-r md:border-b-0 md:px-3 md:py-5"
    >
      {groups.map(({ label, links }) => (
        <Fragment key={label ?? ""}>
          {label ? <p className="hidden px-2.5 pt-5 pb-1.5 text-faint text-xs md:block">{label}</p> : null}
          {links.map((link) => (
            <Link
              key={link.href}
              ref={link.href === current ? showInBar : undefined}
              href={link.href}
              aria-current={link.href !== current ? undefined : pathname === current ? "page" : "true"}
              className="block whitespace-nowrap rounded-md px-2 py-1.5 text-muted md:px-2.5 hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink"
            >
              {link.name}
            </Link>
          ))}
        </Fragment>
      ))}
    </nav>
  );
}

/** The page one is on, or the nearest one that it lies below. */
function findCurrent(pathname: string, hrefs: readonly string[]): string | undefined {
  const around = hrefs.filter((href) => pathname === href || pathname.startsWith(`${href}/`));
  return around.sort((one, other) => other.length - one.length)[0];
}
