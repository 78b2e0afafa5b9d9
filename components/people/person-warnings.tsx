import { SettingsSection } from "#components/layout/settings-section.tsx";
import { FindingText } from "#components/token/finding-text.tsx";
import type { Finding } from "#lib/token/findings.ts";

/** What was wrong in the token that a person is known by, and left out. */
export function PersonWarnings({ warnings }: { warnings: readonly Finding[] }) {
  if (warnings.length === 0) return null;
  return (
    <SettingsSection
      title={warnings.length === 1 ? "1 warning" : `${warnings.length} warnings`}
      lead="Of the newest token. What a warning names was left out or is unknown."
    >
      <ul className="grid gap-4">
        {warnings.map((finding) => (
          <li key={`${finding.code} ${finding.claim}`} className="grid gap-1 border-warn border-l-2 pl-3">
            <FindingText finding={finding} />
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
