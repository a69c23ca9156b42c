/** The one filter that lists, networks, maps and timelines share; it is part of the address. */

import { go, useAddress, useValues } from "./address";
import type { ActorFilter } from "./api/made";

/** What can be chosen several of, as the address names it. */
export const FACETS = ["type", "country", "region", "sector", "topic", "source"] as const;
export type Facet = (typeof FACETS)[number];

export interface Filter {
  /** Words anywhere in names and descriptions. */
  text: string;
  chosen: Record<Facet, string[]>;
}

export function useFilter(): Filter {
  const { query } = useAddress();
  const chosen = Object.fromEntries(FACETS.map((one) => [one, query.getAll(one)]));
  return { text: query.get("text") ?? "", chosen: chosen as Filter["chosen"] };
}

/** Choose a value, or take it out again; the list begins anew. */
export function toggle({ chosen }: Filter, facet: Facet, value: string): void {
  const before = chosen[facet];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  go({ [facet]: after });
}

export const clear = (): void =>
  go({ text: null, ...Object.fromEntries(FACETS.map((one) => [one, null])) });

const somewhere = (ids: string[]) => ({ some: { node: { id: { in: ids } } } });

/** What each facet asks of an actor; the type is an argument of its own. */
const ASKED: Record<Exclude<Facet, "type">, (values: string[]) => ActorFilter> = {
  country: (values) => ({ country: { in: values } }),
  region: (values) => ({ locatedIn: somewhere(values) }),
  sector: (values) => ({ activeIn: somewhere(values) }),
  topic: (values) => ({ worksOn: somewhere(values) }),
  source: (values) => ({ records: { some: { node: { source: { in: values } } } } }),
};

export interface Asked {
  search: string | null;
  types: string[] | null;
  filter: ActorFilter;
}

/** The arguments of a connection to actors; `without` leaves one facet open, to count its values. */
export function asked({ text, chosen }: Filter, without?: Facet): Asked {
  const and = Object.entries(ASKED)
    .filter(([facet]) => facet !== without && chosen[facet as Facet].length > 0)
    .map(([facet, ask]) => ask(chosen[facet as Facet]));
  const types = without === "type" ? [] : chosen.type;
  return { search: text || null, types: types.length > 0 ? types : null, filter: { and } };
}

/** What is selected in pictures, maps, tables and timelines: the ids, part of the address. */
export function useSelection(): [string[], (ids: string[]) => void] {
  return useValues("sel");
}
