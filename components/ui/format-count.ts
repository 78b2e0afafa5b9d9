const numbers = new Intl.NumberFormat("en-US");

/** 1204 → "1,204". */
export function formatCount(count: number): string {
  return numbers.format(count);
}
