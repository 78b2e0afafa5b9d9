import { SettingsSection } from "#components/layout/settings-section.tsx";

/** What a member without the right to change a project sees of its settings. */
export function ReadOnlySettings({ name, currency }: { name: string; currency: string }) {
  return (
    <>
      <SettingsSection title="Name">{name}</SettingsSection>
      <SettingsSection title="Currency">{currency}</SettingsSection>
      <p className="border-line border-t pt-6 text-muted text-sm">
        An owner or admin of the organisation can change these.
      </p>
    </>
  );
}
