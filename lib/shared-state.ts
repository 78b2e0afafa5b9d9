/**
 * One value per process under a name. The process loads lib/ as it is and Next loads it again inside its bundles;
 * what must exist once (the open store, keys, caches) therefore hangs on a global symbol, not on a module.
 */
export function sharedState<T>(name: string, create: () => T): T {
  const key = Symbol.for(`reqio.${name}`);
  if (!Reflect.has(globalThis, key)) Reflect.set(globalThis, key, create());
  const value: T = Reflect.get(globalThis, key);
  return value;
}

export function forgetSharedState(name: string): void {
  Reflect.deleteProperty(globalThis, Symbol.for(`reqio.${name}`));
}
