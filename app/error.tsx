"use client";

import { Failure } from "#components/layout/failure.tsx";

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <Failure reference={error.digest} retry={retry} />;
}
