import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";

/** In place of the list, where there is nobody to show: why, and where to go. */
export function NoPeople({
  title,
  heading: Heading = "h2",
  children,
  link,
}: {
  title: string;
  /** The page's own, where it has no other. */
  heading?: "h1" | "h2";
  children: ReactNode;
  link: { href: string; name: string; primary?: boolean };
}) {
  return (
    <section className="rounded-lg border border-line bg-raised px-5 py-12 text-center">
      <Heading className="font-medium">{title}</Heading>
      <p className="mx-auto mt-1 max-w-[52ch] text-muted text-sm [overflow-wrap:anywhere]">{children}</p>
      <Link
        href={link.href}
        className={buttonClass({ variant: link.primary ? "primary" : "secondary", className: "mt-4" })}
      >
        {link.name}
      </Link>
    </section>
  );
}

/** Of a project that no token was accepted for. */
export function NobodyYet({ projectPath }: { projectPath: string }) {
  return (
    <NoPeople
      title="Nobody identified yet"
      link={{ href: `${projectPath}/settings/identity`, name: "Set up identity", primary: true }}
    >
      A person appears here with the first identity token that your server signs for them.
    </NoPeople>
  );
}
