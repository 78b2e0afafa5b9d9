"use client";

import { createContext, type ReactNode, useContext } from "react";

export type StepId = "environment" | "mint" | "tag" | "check";

export type StepState = {
  /** What was seen of it, in words that stand beside the title; null while it is to be done. */
  done: ReactNode;
  /** What is wrong by now, in words that stand in the place of those. */
  trouble?: ReactNode;
  /** Null while the page leads through the steps: they cannot be folded then. */
  fold: "open" | "folded" | null;
};

const nothing: StepState = { done: null, fold: null };

const StepStatesContext = createContext<Partial<Record<StepId, StepState>>>({});

/** How far each step is, for the steps below. */
export const StepStates = StepStatesContext;

export function useStepState(id: StepId): StepState {
  return useContext(StepStatesContext)[id] ?? nothing;
}
