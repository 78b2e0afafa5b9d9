import { expect, test } from "@playwright/test";
import { createSaveQueue } from "#lib/identify/save-queue.ts";

/** A queue whose batches are kept in order; a batch that holds an entry of `broken` is refused as a whole. */
function createRecorder(broken: readonly number[] = [], isFaultOfAll = () => false) {
  const batches: (readonly number[])[] = [];
  const queue = createSaveQueue<number>(async (batch) => {
    batches.push(batch);
    if (batch.some((entry) => broken.includes(entry))) throw new Error("refused");
  }, isFaultOfAll);
  return { batches, save: queue.save };
}

const settle = (saves: readonly Promise<void>[]) =>
  Promise.allSettled(saves).then((results) => results.map(({ status }) => status));

test("what arrives together is written together, and what arrives later comes after", async () => {
  const { batches, save } = createRecorder();
  await Promise.all([save(1), save(2), save(3)]);
  await Promise.all([save(4), save(5)]);
  expect(batches).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test("what arrives while a batch is being written makes the next batch", async () => {
  const written: (readonly number[])[] = [];
  const release: (() => void)[] = [];
  const { save } = createSaveQueue<number>(
    (batch) =>
      new Promise((resolve) => {
        written.push(batch);
        release.push(resolve);
      }),
    () => false,
  );
  const saves = [save(1)];
  await expect.poll(() => release.length).toBe(1);
  saves.push(save(2), save(3));
  release[0]?.();
  await expect.poll(() => release.length).toBe(2);
  release[1]?.();
  await Promise.all(saves);
  expect(written).toEqual([[1], [2, 3]]);
});

test("a transaction holds at most 256 entries", async () => {
  const { batches, save } = createRecorder();
  await Promise.all(Array.from({ length: 600 }, (_, index) => save(index)));
  expect(batches.map(({ length }) => length)).toEqual([256, 256, 88]);
});

test("one entry that cannot be written refuses nobody else", async () => {
  const { batches, save } = createRecorder([2]);
  expect(await settle([save(1), save(2), save(3)])).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(batches).toEqual([[1, 2, 3], [1], [2], [3]]);
});

test("a store that is gone refuses the whole batch at once, and the queue goes on afterwards", async () => {
  const { batches, save } = createRecorder([2], () => true);
  expect(await settle([save(1), save(2), save(3)])).toEqual(["rejected", "rejected", "rejected"]);
  await save(4);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});
