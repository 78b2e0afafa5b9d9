import { SLOTS, type SlotName } from "./slots.ts";

/** Where a slot's text stands: line from 1, column from 0. */
export type SlotMatch = { slot: SlotName; line: number; column: number; length: number };

/**
 * Finds every slot in a source: the longest text first, and only whole names or literals, so that `user.plan`
 * is found neither in `user.plan_amount` nor in `self.user.plan`, and `300` not in `3000` or `1.300`.
 */
export function findSlots(text: string, slots: Partial<Record<SlotName, string>>): SlotMatch[] {
  const wanted = SLOTS.flatMap((slot) => {
    const slotText = slots[slot];
    return slotText === undefined ? [] : [{ slot, slotText }];
  }).sort((one, other) => other.slotText.length - one.slotText.length);
  return text.split("\n").flatMap((line, index) => {
    const matches: SlotMatch[] = [];
    for (let column = 0; column < line.length; column += 1) {
      const hit = wanted.find(
        ({ slotText }) => line.startsWith(slotText, column) && isWhole(line, column, slotText),
      );
      if (!hit) continue;
      matches.push({ slot: hit.slot, line: index + 1, column, length: hit.slotText.length });
      column += hit.slotText.length - 1;
    }
    return matches;
  });
}

function isWhole(line: string, column: number, slotText: string): boolean {
  const before = line.slice(0, column);
  const after = line.slice(column + slotText.length);
  if (/^https?:/.test(slotText)) return !/\w$/.test(before) && !/^[\w.:-]/.test(after);
  if (/^\d/.test(slotText)) return !/[\w.]$/.test(before) && !/^(\w|\.\d)/.test(after);
  return !/([\w$@.]|->|::)$/.test(before) && !/^\w/.test(after);
}
