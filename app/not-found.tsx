import type { Metadata } from "next";
import Link from "next/link";
import { CentredPage } from "#components/layout/centred-page.tsx";
import { readTheme } from "#components/layout/read-theme.ts";
import { buttonClass } from "#components/ui/button.tsx";

export const metadata: Metadata = { title: "Not found" };

export default async function NotFoundPage() {
  return (
    <CentredPage
      theme={await readTheme()}
      title="Not found"
      lead="There is nothing at this address, or it belongs to somebody else."
    >
      <Link href="/" className={buttonClass({})}>
        Go to your projects
      </Link>
    </CentredPage>
  );
}
