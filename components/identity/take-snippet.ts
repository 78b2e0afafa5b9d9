import { toText } from "#lib/languages/fill.ts";
import { type FilledFile, fillVariant } from "#lib/languages/fill-variant.ts";
import type { ResolvedVariant } from "./resolve-selection.ts";
import type { SnippetTaking } from "./snippet-menu.tsx";

/** How the snippet that is shown may be taken along; what that needs is loaded when it is asked for. */
export function takeSnippet(
  resolved: ResolvedVariant,
  values: Parameters<typeof fillVariant>[2],
): SnippetTaking {
  const { language, variant, form, traits, lifetimeSeconds } = resolved;
  return {
    fileCount: variant.files.filter((file) => file.forms.includes(form)).length,
    download: () => downloadFiles(`reqio-${language.id}-${variant.id}`, fillVariant(variant, form, values)),
    writePrompt: async () => {
      const [{ writeAgentPrompt }, { describeContract }] = await Promise.all([
        import("#lib/languages/agent-prompt.ts"),
        import("#lib/token/describe-contract.ts"),
      ]);
      const options = { form, traits, lifetimeSeconds, projectId: values.projectId };
      return writeAgentPrompt({ language, variant, options, origin: values.origin }, describeContract());
    },
  };
}

/** Saves one file as it is, several as a zip with their paths. */
async function downloadFiles(archive: string, files: readonly FilledFile[]): Promise<void> {
  const [only, ...others] = files;
  if (only && others.length === 0) {
    return save(
      only.name.split("/").at(-1) ?? only.name,
      new Blob([toText(only.lines)], { type: "text/plain" }),
    );
  }
  const { strToU8, zipSync } = await import("fflate");
  const entries = files.map(({ name, lines }) => [name, strToU8(toText(lines))] as const);
  save(`${archive}.zip`, new Blob([zipSync(Object.fromEntries(entries))], { type: "application/zip" }));
}

function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
