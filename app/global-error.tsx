"use client";

import { Failure } from "#components/layout/failure.tsx";
import "./globals.css";

/** Stands in for the root layout when that itself broke. */
export default function GlobalErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>This page failed · Reqio</title>
        <Failure reference={error.digest} retry={retry} />
      </body>
    </html>
  );
}
