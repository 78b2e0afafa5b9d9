/** The parameters of an address, by name, as Next hands them to a page. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a parameter; null where the address has none. */
export function readOne(query: Query, name: string): string | null {
  return [query[name]].flat()[0] ?? null;
}

/** The page of a person. Their id may hold whatever one cannot write into a path. */
export function personHref(peoplePath: string, id: string): string {
  return `${peoplePath}/person?${new URLSearchParams({ id })}`;
}
