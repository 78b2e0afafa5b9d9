import type { ShownBar } from "./shown-health.ts";

/** Less could not be seen beside a tall bar. */
const LEAST = 2;

/**
 * Counts as heights: accepted and refused stand on each other under one scale, noise has its own, or a flood of it would
 * press flat what matters.
 */
export function scaleBars(
  bars: readonly ShownBar[],
  { height, noiseHeight }: { height: number; noiseHeight: number },
): { highest: number; scaled: ShownBar[] } {
  const highest = Math.max(0, ...bars.map(({ accepted, refused }) => accepted + refused));
  const loudest = Math.max(0, ...bars.map(({ noise }) => noise));
  const scale = (count: number, most: number, room: number) =>
    count === 0 ? 0 : Math.max(LEAST, (count / most) * room);
  const scaled = bars.map(({ at, accepted, refused, noise }) => {
    const refusedHeight = scale(refused, highest, height);
    return {
      at,
      accepted: Math.min(scale(accepted, highest, height), height - refusedHeight),
      refused: refusedHeight,
      noise: scale(noise, loudest, noiseHeight),
    };
  });
  return { highest, scaled };
}

export function countTotals(bars: readonly ShownBar[]): Omit<ShownBar, "at"> {
  const sum = (name: "accepted" | "refused" | "noise") => bars.reduce((total, bar) => total + bar[name], 0);
  return { accepted: sum("accepted"), refused: sum("refused"), noise: sum("noise") };
}
