"use client";

import { useEffect, useState } from "react";
import { HealthBadge } from "#components/health/health-badge.tsx";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { useCommands } from "#components/layout/use-commands.ts";
import { ClaimLights } from "#components/token/claim-lights.tsx";
import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import {
  type EnvironmentFormat,
  environmentLines,
  environmentText,
} from "#lib/languages/environment-text.ts";
import { LIFETIME_SECONDS } from "#lib/languages/expressions.ts";
import { arrange } from "./arrangement.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { CheckStep } from "./check-step.tsx";
import { describeSteps } from "./describe-steps.tsx";
import { EnvironmentStep } from "./environment-step.tsx";
import { HealthSection } from "./health-section.tsx";
import type { ListenedState } from "./listened-state.ts";
import { MintStep } from "./mint-step.tsx";
import { PreviewFrame } from "./preview-frame.tsx";
import { resolveOptions, resolveVariant } from "./resolve-selection.ts";
import type { Rotation } from "./rotation.ts";
import type { Selection } from "./selection.ts";
import { ServerClock } from "./server-clock.tsx";
import { codeEditing, filledFiles, tagChoices } from "./snippet-files.ts";
import { StepStates } from "./step-states.tsx";
import { TagStep } from "./tag-step.tsx";
import { takeSnippet } from "./take-snippet.ts";
import { unfoldLinked } from "./unfold.ts";
import { type SavedExpressions, type SaveExpressions, useExpressions } from "./use-expressions.ts";
import { useLanguages } from "./use-languages.ts";
import { useListening } from "./use-listening.ts";
import { usePresets } from "./use-presets.ts";
import { useSecret } from "./use-secret.ts";
import { useSelection } from "./use-selection.ts";

export type IdentityWorkbenchProps = {
  project: { id: string; currency: string };
  origin: string;
  audience: string;
  listened: ListenedState;
  mayReveal: boolean;
  rotation: Rotation;
  entries: readonly CatalogueEntry[];
  /** The languages the page comes with: the chosen one, and the one that runs in the browser. */
  languages: readonly CompiledLanguage[];
  remembered: Pick<Selection, "languageId" | "variantId">;
  savedExpressions: SavedExpressions;
  saveExpressions: SaveExpressions;
  recordCopied: (previous: null, input: { projectId: string }) => Promise<unknown>;
};

/** The steps and the preview: one state, four views of it. */
export function IdentityWorkbench(props: IdentityWorkbenchProps) {
  const { project, origin, audience } = props;
  const { selection, choose, adjust } = useSelection();
  const { languages, failed, loadLanguage } = useLanguages(props.languages);
  const expressions = useExpressions(project.id, props.savedExpressions, props.saveExpressions);
  const presetsOf = usePresets({
    replace: (...change) => void expressions.replaceExpressions(...change),
    adjust,
  });
  const { state: listened, connection } = useListening(project.id, props.listened);
  const lost = connection === "lost";
  const [copiedHere, setCopiedHere] = useState(false);
  const copied = copiedHere || listened.copied;
  // A page that is open stays as it is: what happens meanwhile moves nothing under one's hands.
  const [arrangement] = useState(() => arrange(props.listened.health));
  const [format, setFormat] = useState<EnvironmentFormat>("env");
  const [currentSecret, retiringSecret = null] = listened.secrets;
  const secret = useSecret(project.id, currentSecret.id, (purpose, value) =>
    purpose === "copy"
      ? value
      : environmentText(environmentLines(format, { secret: value, audience, projectId: project.id })),
  );

  const current = resolveVariant(selection, props.remembered, props.entries);
  const language = languages.get(current.languageId);
  const resolved = language ? resolveOptions(language, current.variantId, selection) : null;
  const own = expressions.expressionsOf(current.languageId, current.variantId);
  const values = {
    origin,
    projectId: project.id,
    lifetimeSeconds: resolved?.lifetimeSeconds ?? LIFETIME_SECONDS.usual,
    traits: resolved?.traits ?? [],
    expressions: own,
  };

  function chooseVariant(languageId: string, variantId: string) {
    // What was set by hand goes along; a form that the next variant lacks falls back to its own.
    choose({ ...selection, languageId, variantId });
    // Mostly there since the pointer came near.
    loadLanguage(languageId);
  }

  useCommands(async () => {
    const { identityCommands } = await import("./identity-commands.ts");
    const files = resolved ? filledFiles(resolved, values) : [];
    const view = props.mayReveal ? secret.state.view : null;
    return identityCommands({ entries: props.entries, current, chooseVariant, files, secret: view });
  });

  // Sign-up leads to the first step; a client-side navigation scrolls there but leaves the focus behind.
  useEffect(() => unfoldLinked(), []);

  const check = (
    <CheckStep
      projectId={project.id}
      origin={origin}
      currency={project.currency}
      reader={language ? { language, variantId: current.variantId } : undefined}
      state={listened}
      lost={lost}
      verified={arrangement !== "steps"}
    />
  );

  return (
    <ServerClock readAt={listened.now}>
      <StepStates value={describeSteps({ ...listened, copied }, arrangement)}>
        <PageHeading
          title="Identity"
          lead="Your server signs who the user is. Reqio verifies it and works out monthly revenue."
          aside={<HealthBadge health={listened.health} lost={lost} />}
        />
        {arrangement === "steps" ? null : <HealthSection health={listened.health} projectId={project.id} />}
        <ClaimLights className="items-start gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_384px]">
          <div className="min-w-0">
            {arrangement === "failing" ? check : null}
            <EnvironmentStep
              audience={audience}
              projectId={project.id}
              current={currentSecret}
              retiring={retiringSecret}
              mayReveal={props.mayReveal}
              secret={secret}
              rotation={props.rotation}
              format={format}
              onFormat={setFormat}
            />
            <MintStep
              entries={props.entries}
              current={current}
              selection={selection}
              onApproach={loadLanguage}
              onChoose={chooseVariant}
              fault={expressions.fault}
              unreachable={failed.has(current.languageId)}
              snippet={
                resolved
                  ? {
                      variant: resolved.variant,
                      form: resolved.form,
                      onForm: (form) => adjust({ ...current, form }),
                      files: filledFiles(resolved, values),
                      editing: codeEditing(resolved, {
                        change: (patch) => adjust({ ...current, ...patch }),
                        changeExpression: (slot, expression) =>
                          void expressions.changeExpression(
                            current.languageId,
                            current.variantId,
                            slot,
                            expression,
                          ),
                      }),
                      presets: presetsOf(resolved, own),
                      taking: takeSnippet(resolved, values),
                      onCopied: () => {
                        setCopiedHere(true);
                        if (!copied) void props.recordCopied(null, { projectId: project.id });
                      },
                    }
                  : null
              }
            />
            {resolved ? (
              <TagStep
                choices={tagChoices(resolved, [...languages.values()], values)}
                routeMissing={resolved.form !== "route"}
                onRoute={
                  resolved.variant.forms.includes("route")
                    ? () => adjust({ ...current, form: "route" })
                    : null
                }
              />
            ) : null}
            {arrangement === "failing" ? null : check}
          </div>
          <PreviewFrame
            audience={audience}
            currency={project.currency}
            traits={resolved?.traits ?? null}
            mayReveal={props.mayReveal}
            lifetimeSeconds={values.lifetimeSeconds}
            secret={secret.state.view === "shown" ? secret.state.secret : null}
          />
        </ClaimLights>
      </StepStates>
    </ServerClock>
  );
}
