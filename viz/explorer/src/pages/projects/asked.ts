/** What projects and consortia are asked for. */

import type { ActorFilter, ConsortiumFilter, ProjectFilter, ProjectOrder } from "../../api/made";
import type { Filter } from "../../filter";
import { below } from "../../within";

export const SHOWN = ["projects", "consortia"] as const;
export const ORDERS = ["new", "cost", "name"] as const;
export type Order = (typeof ORDERS)[number] | "best";

export const ORDERED: Record<Order, ProjectOrder[]> = {
  new: [{ field: "START", direction: "DESC" }],
  cost: [{ field: "TOTAL_COST", direction: "DESC" }],
  name: [{ field: "NAME" }],
  best: [], // words have their best matches first by themselves
};

/** What the page alone asks for, beside the filter of all pages. */
export interface Own {
  programmes: string[];
  /** A year in which it ran, empty for any. */
  year: string;
  /** Whether partners of two countries are wanted; the countries are those that there are. */
  over: boolean;
  countries: string[];
}

const some = (node: ActorFilter) => ({ some: { node } });

/** The filter; `without` leaves one choice open, to count its values. */
export function filterOf(filter: Filter, own: Own, without?: "programme" | "topic"): ProjectFilter {
  const { country, region, sector, topic } = filter.chosen;
  const and: ProjectFilter[] = country.map((one) => ({
    participants: some({ country: { eq: one } }),
  }));
  if (own.over) and.push({ or: own.countries.map(twoCountries) });
  if (region.length > 0) and.push({ participants: some({ locatedIn: below(region) }) });
  if (sector.length > 0) and.push({ activeIn: below(sector) });
  if (topic.length > 0 && without !== "topic") and.push({ worksOn: below(topic) });
  if (own.programmes.length > 0 && without !== "programme")
    and.push({ fundedBy: { some: { node: { id: { in: own.programmes } } } } });
  if (/^\d{4}$/.test(own.year)) and.push(...running(own.year));
  return { and };
}

/** Somebody of a country takes part, and somebody of another. */
const twoCountries = (country: string): ProjectFilter => ({
  and: [
    { participants: some({ country: { eq: country } }) },
    { participants: some({ country: { ne: country } }) },
  ],
});

const running = (year: string): ProjectFilter[] => [
  { start: { lte: `${year}-12-31` } },
  { or: [{ end: { gte: `${year}-01-01` } }, { end: { isNull: true } }] },
];

export const consortiaOf = ({ chosen }: Filter): ConsortiumFilter => ({
  and: chosen.country.map((one) => ({ members: some({ country: { eq: one } }) })),
});
