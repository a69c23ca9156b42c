/** The one filter that lists, networks, maps and timelines share; it is part of the address. */

import { type Change, go, useAddress, useValues } from "./address";
import type { ActorFilter } from "./api/made";
import { type Box, readBox } from "./filter/box";
import { askedOf, readSpan, type Span } from "./filter/span";
import { membersOf, tiedOver } from "./filter/ties";

/** What can be chosen several of, as the address names it. */
export const FACETS = [
  "type",
  "country",
  "region",
  "member",
  "over",
  "sector",
  "topic",
  "source",
] as const;
export type Facet = (typeof FACETS)[number];

export interface Filter {
  /** Words anywhere in names and descriptions. */
  text: string;
  chosen: Record<Facet, string[]>;
  /** The part of the map they lie in. */
  box: Box | null;
  /** The years in which something of theirs began or ended. */
  span: Span | null;
}

export function useFilter(): Filter {
  const { query } = useAddress();
  const chosen = Object.fromEntries(FACETS.map((one) => [one, query.getAll(one)]));
  return {
    text: query.get("text") ?? "",
    chosen: chosen as Filter["chosen"],
    box: readBox(query.get("box")),
    span: readSpan(query),
  };
}

/** Choose a value, or take it out again; the list begins anew. */
export function toggle({ chosen }: Filter, facet: Facet, value: string): void {
  const before = chosen[facet];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  go({ [facet]: after });
}

/** All names that the filter has in the address. */
const PARTS = ["text", ...FACETS, "box", "from", "to", "dated"];
/** A change that takes every choice out. */
export const NOTHING: Change = Object.fromEntries(PARTS.map((one) => [one, null]));

export const clear = (): void => go(NOTHING);

/** Whether anything at all is asked for. */
export const isNarrowed = ({ text, chosen, box, span }: Filter): boolean =>
  text !== "" || box !== null || span !== null || FACETS.some((one) => chosen[one].length > 0);

const somewhere = (ids: string[]) => ({ some: { node: { id: { in: ids } } } });

/**
 * What each facet asks of an actor, each by another field; the type is an argument of its own.
 *
 * The fields stand beside each other, not in an `and`: so the server begins at the nodes that are
 * named, such as a cluster, and not at all actors.
 */
const ASKED: Record<Exclude<Facet, "type">, (values: string[]) => ActorFilter> = {
  country: (values) => ({ country: { in: values } }),
  region: (values) => ({ locatedIn: somewhere(values) }),
  member: membersOf,
  over: (values) => ({ or: values.map(tiedOver) }),
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
export function asked({ text, chosen, box, span }: Filter, without?: Facet): Asked {
  const parts = Object.entries(ASKED)
    .filter(([facet]) => facet !== without && chosen[facet as Facet].length > 0)
    .map(([facet, ask]) => ask(chosen[facet as Facet]));
  if (box) parts.push({ location: { inside: box } });
  if (span) parts.push(askedOf(span));
  const types = without === "type" ? [] : chosen.type;
  const filter: ActorFilter = Object.assign({}, ...parts);
  return { search: text || null, types: types.length > 0 ? types : null, filter };
}

/** What is selected in pictures, maps, tables and timelines: the ids, part of the address. */
export function useSelection(): [string[], (ids: string[]) => void] {
  return useValues("sel");
}
