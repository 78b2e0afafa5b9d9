import { SECRET_LENGTH } from "#lib/token/secret-format.ts";

/** Of a signature that is nobody's: what to compare, since no known mistake explains it. */
export function SignatureHint({
  lastFours,
  diagnosed,
}: {
  lastFours: readonly string[];
  /** Known mistakes were looked for. */
  diagnosed: boolean;
}) {
  return (
    <p className="text-muted text-sm">
      Compare on the server that signs: REQIO_SECRET has {SECRET_LENGTH} characters and ends in{" "}
      {lastFours.map((lastFour, index) => (
        <span key={lastFour}>
          {index > 0 ? " or " : ""}
          <code className="text-ink text-xs">{lastFour}</code>
        </span>
      ))}
      .
      {diagnosed
        ? ""
        : " Its cause was not looked for: of those that come in one second only the first is examined."}
    </p>
  );
}
