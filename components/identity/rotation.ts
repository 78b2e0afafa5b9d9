import type { FormAction } from "#components/ui/form.tsx";
import type { Overlap } from "#lib/token/overlaps.ts";

/** What the dialogs that rotate a secret and end one need of page and server. */
export type Rotation = {
  projectName: string;
  /** Where the session is not fresh; one that goes stale meanwhile is asked by the answer. */
  asksPassword: boolean;
  rotate: FormAction;
  endRetiring: FormAction;
};

export const overlapWords: Readonly<Record<Overlap, { label: string; hint: string }>> = {
  now: { label: "Now", hint: "It has leaked." },
  "1h": { label: "In 1 hour", hint: "One server, by hand." },
  "24h": { label: "In 24 hours", hint: "Several servers, or a deploy." },
  "7d": { label: "In 7 days", hint: "Someone else deploys." },
};
