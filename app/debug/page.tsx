import type { Metadata } from "next";
import { SignatureCauses } from "#components/debug/signature-causes.tsx";
import { TokenDebugger } from "#components/debug/token-debugger.tsx";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { readTheme } from "#components/layout/read-theme.ts";
import { SiteHeader } from "#components/layout/site-header.tsx";
import { environment } from "#lib/env.ts";

export function generateMetadata(): Metadata {
  return {
    title: "JWT debugger for HS256: why signature verification failed",
    description:
      "Paste a JSON Web Token: signature, header and every claim are judged in your browser, each fault with its way out. Nothing is sent.",
    alternates: { canonical: `${environment().origin}/debug` },
    robots: { index: true, follow: true },
  };
}

export default async function DebugPage() {
  return (
    <PageShell header={<SiteHeader theme={await readTheme()} />}>
      <div className="mx-auto grid max-w-[1120px] gap-12">
        <div>
          <PageHeading
            title="JWT debugger"
            lead="For HS256 tokens. It says what is wrong, claim by claim, and how to mend it. Everything happens in this browser."
          />
          <TokenDebugger />
        </div>
        <SignatureCauses />
      </div>
    </PageShell>
  );
}
