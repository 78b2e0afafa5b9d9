import type { Preset } from "#lib/languages/compiled.ts";

/** What the presets in use take for granted; a change is announced. */
export function PresetNotes({ presets }: { presets: readonly Preset[] }) {
  return (
    <div role="status" className="empty:hidden">
      {presets.map(({ id, name, note }) => (
        <p key={id} className="border-line border-t px-4 py-2.5 text-muted text-xs">
          <strong className="font-medium text-ink">{name}:</strong> {note}
        </p>
      ))}
    </div>
  );
}
