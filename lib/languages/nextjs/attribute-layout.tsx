import { Suspense } from "react";
import { ReqioWidget } from "@/app/reqio-widget";

export default function RootLayout({
  children,
}: Readonly<{ children: React.ReactNode }>) {
  return (
    <html lang="en">
      <body>
        {children}
        <Suspense>
          <ReqioWidget />
        </Suspense>
      </body>
    </html>
  );
}
