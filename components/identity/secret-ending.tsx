/** What one calls a secret by. In mono, where I, l and 1 differ. */
export function SecretEnding({ lastFour }: { lastFour: string }) {
  return <span className="font-mono">…{lastFour}</span>;
}
