import { Button } from "#components/ui/button.tsx";

/** What a page says when it broke. The detail is in the log, under the reference. */
export function Failure({ reference, retry }: { reference: string | undefined; retry: () => void }) {
  return (
    <main className="mx-auto w-full max-w-[24rem] px-4 pt-[18vh] pb-24">
      <h1 className="font-semibold text-2xl tracking-[-0.02em]">This page failed</h1>
      <p className="mt-1 text-muted">
        The fault is on this installation, not in what you did. What was saved before is kept.
      </p>
      <div className="mt-6 flex items-center gap-3">
        <Button onClick={retry}>Try again</Button>
        <a href="/" className="text-muted text-sm hover:text-ink">
          Go to your projects
        </a>
      </div>
      {reference ? (
        <p className="mt-6 text-muted text-sm">
          If it goes on failing, look in the log for <code className="text-ink text-xs">{reference}</code>.
        </p>
      ) : null}
    </main>
  );
}
