import { sharedState } from "#lib/shared-state.ts";
import type { MasterKey } from "./master-key.ts";

type Holder = { masterKey: MasterKey | null };

function holder(): Holder {
  return sharedState<Holder>("keys", () => ({ masterKey: null }));
}

export function masterKey(): MasterKey {
  const { masterKey } = holder();
  if (masterKey === null) throw new Error("The keys are not open: the process opens them before it listens.");
  return masterKey;
}

export function setMasterKey(key: MasterKey | null): void {
  holder().masterKey = key;
}
