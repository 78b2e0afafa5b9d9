/**
 * Group commit: what arrives in turns of the event loop that follow each other is written in one transaction, and each
 * caller goes on once that transaction is committed. While a batch is being written the next one gathers.
 */
export type SaveQueue<Entry> = { save: (entry: Entry) => Promise<void> };

type Waiting<Entry> = {
  entry: Entry;
  resolve: () => void;
  reject: (error: unknown) => void;
};

/** Bounds how long one transaction holds the write lock. */
const MAX_BATCH = 256;

/**
 * `isFaultOfAll` tells a store that is gone from an entry that cannot be written: in a batch that fails for another
 * reason each entry gets a transaction of its own, so that nobody's refusal is another one's.
 */
export function createSaveQueue<Entry>(
  write: (batch: readonly Entry[]) => Promise<void>,
  isFaultOfAll: (error: unknown) => boolean,
): SaveQueue<Entry> {
  let waiting: Waiting<Entry>[] = [];
  let busy = false;

  async function drain() {
    while (waiting.length > 0) {
      await gather();
      const batch = waiting.slice(0, MAX_BATCH);
      waiting = waiting.slice(MAX_BATCH);
      await settle(batch);
      // The answers of this batch go out before the next one blocks the thread.
      await nextTurn();
    }
    busy = false;
  }

  /** Signatures that are verified at the same time end in turns that follow each other: as long as each brings more, wait. */
  async function gather() {
    for (let seen = 0; seen < waiting.length && waiting.length < MAX_BATCH; ) {
      seen = waiting.length;
      await nextTurn();
    }
  }

  async function settle(batch: readonly Waiting<Entry>[]) {
    try {
      await write(batch.map(({ entry }) => entry));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (batch.length === 1 || isFaultOfAll(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      for (const one of batch) await settle([one]);
    }
  }

  return {
    save: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject });
        if (busy) return;
        busy = true;
        void drain();
      }),
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
