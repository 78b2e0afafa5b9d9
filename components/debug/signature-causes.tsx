import { textLinkClass } from "#components/ui/text-link.ts";
import { describeFinding, findingCodes, isSignatureCause } from "#lib/token/findings.ts";

/** For whoever comes with "signature verification failed": what it mostly is, from the table of findings. */
export function SignatureCauses() {
  return (
    <section aria-labelledby="signature-causes" className="max-w-[68ch]">
      <h2 id="signature-causes" className="font-semibold text-lg tracking-[-0.01em]">
        Signature verification failed: what it mostly is
      </h2>
      <p className="mt-1 text-muted">
        HS256 signs with a text that both sides hold. When verification fails, the two texts differ, or the
        token was changed on its way.
      </p>
      <dl className="mt-4 grid gap-4">
        {findingCodes.filter(isSignatureCause).map((code) => (
          <div key={code}>
            <dt className="font-medium">{describeFinding(code).title}</dt>
            <dd className="text-muted">
              {describeFinding(code).message} {describeFinding(code).fix}{" "}
              <a href={`/docs/findings#${code}`} className={`font-mono text-xs ${textLinkClass}`}>
                {code}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
