"use client";

import { Panel } from "#components/layout/panel.tsx";
import { Button } from "#components/ui/button.tsx";
import { segmentClass } from "#components/ui/tabs.tsx";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { ChoiceLinks } from "./choice-links.tsx";
import { type Selection, writeSelection } from "./selection.ts";
import { SnippetCard, type SnippetCardProps } from "./snippet-card.tsx";
import { Step } from "./step.tsx";

/** Step 2: language, framework and the code that mints. */
export function MintStep({
  entries,
  current,
  selection,
  onApproach,
  onChoose,
  fault,
  unreachable,
  snippet,
}: {
  entries: readonly CatalogueEntry[];
  current: { languageId: string; variantId: string };
  selection: Selection;
  onApproach: (languageId: string) => void;
  onChoose: (languageId: string, variantId: string) => void;
  fault: string | null;
  /** The language could not be fetched. */
  unreachable: boolean;
  /** Null while the language is on its way. */
  snippet: SnippetCardProps | null;
}) {
  const language = entries.find((entry) => entry.id === current.languageId);
  const hrefOf = (languageId: string, variantId: string) =>
    writeSelection({ ...selection, languageId, variantId });
  const frameworks = (
    <ChoiceLinks
      label="Framework"
      className="flex min-w-0 overflow-x-auto rounded-md border border-line bg-sunk p-0.5 [scrollbar-width:none]"
      linkClassName={segmentClass}
      links={(language?.variants ?? []).map((variant) => ({
        ...variant,
        href: hrefOf(current.languageId, variant.id),
      }))}
      currentId={current.variantId}
      onChoose={(variantId, event) => {
        event.preventDefault();
        onChoose(current.languageId, variantId);
      }}
    />
  );
  return (
    <Step
      id="mint"
      number={2}
      title="Mint a token on your server"
      hint="Dotted words name your own fields: click one to change it. The switches send plan and revenue."
    >
      <ChoiceLinks
        label="Language"
        className="mb-3 flex flex-wrap gap-1"
        linkClassName="inline-flex h-[30px] items-center rounded-md px-2.5 text-muted text-sm hover:bg-hover hover:text-ink aria-[current]:bg-ink aria-[current]:font-medium aria-[current]:text-page"
        links={entries.map((entry) => ({
          id: entry.id,
          name: entry.name,
          href: hrefOf(entry.id, entry.variants[0]?.id ?? ""),
        }))}
        currentId={current.languageId}
        onApproach={onApproach}
        onChoose={(languageId, event) => {
          const variantId = entries.find((entry) => entry.id === languageId)?.variants[0]?.id;
          if (!variantId) return;
          event.preventDefault();
          onChoose(languageId, variantId);
        }}
      />
      {snippet ? (
        <SnippetCard {...snippet} frameworks={frameworks} />
      ) : unreachable ? (
        <Panel className="grid justify-items-start gap-3 p-4">
          <p role="alert">The server did not answer. Check your connection and try again.</p>
          <Button onClick={() => onApproach(current.languageId)}>Try again</Button>
        </Panel>
      ) : (
        <Panel aria-busy="true" className="h-[560px] animate-pulse bg-sunk" />
      )}
      {fault ? (
        <p role="alert" className="mt-2 text-bad text-sm">
          {fault}
        </p>
      ) : null}
    </Step>
  );
}
