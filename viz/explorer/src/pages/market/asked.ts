/** What the market is asked for: of offers and requests alike, but for who published them. */

import {
  type ActorFilter,
  type OfferFilter,
  OfferGroupsDocument,
  type OfferOrder,
  OffersDocument,
  type RequestFilter,
  RequestGroupsDocument,
  RequestsDocument,
} from "../../api/made";
import type { Filter } from "../../filter";
import { today } from "../../parts/form/fields";
import { below } from "../../within";

export const SIDES = ["offers", "requests"] as const;
export type Side = (typeof SIDES)[number];
/** The tie to who published it. */
export const BY = { offers: "offeredBy", requests: "requestedBy" } as const;
export const STATUSES = ["open", "over", "all"] as const;
export type Status = (typeof STATUSES)[number];
export const ORDERS = ["new", "soon"] as const;
export type Order = (typeof ORDERS)[number] | "best";

const OPEN = (day: string): OfferFilter[] => [
  { or: [{ expires: { gte: day } }, { expires: { isNull: true } }] },
  { or: [{ validTo: { gte: day } }, { validTo: { isNull: true } }] },
];

/** Who published it. */
function publisher({ chosen }: Filter): ActorFilter[] {
  const { country, region } = chosen;
  return [
    ...(country.length > 0 ? [{ country: { in: country } }] : []),
    ...(region.length > 0 ? [{ locatedIn: below(region) }] : []),
  ];
}

/** The filter; `without` leaves one choice open, to count its values. */
export function filterOf(
  filter: Filter,
  status: Status,
  without?: "sector" | "topic",
): { offers: OfferFilter; requests: RequestFilter } {
  const { sector, topic } = filter.chosen;
  const day = today();
  const and: OfferFilter[] = [];
  if (status === "open") and.push(...OPEN(day));
  if (status === "over") and.push({ or: [{ expires: { lt: day } }, { validTo: { lt: day } }] });
  if (sector.length > 0 && without !== "sector") and.push({ activeIn: below(sector) });
  if (topic.length > 0 && without !== "topic") and.push({ worksOn: below(topic) });
  const by = publisher(filter);
  const some = by.length > 0 ? { some: { node: { and: by } } } : undefined;
  return {
    offers: { and: some ? [...and, { offeredBy: some }] : and },
    requests: { and: [...(and as RequestFilter[]), ...(some ? [{ requestedBy: some }] : [])] },
  };
}

/** Whether somebody can still answer it. */
export const isOpen = (of: { expires?: string | null; validTo?: string | null }): boolean =>
  [of.expires, of.validTo].every((day) => !day || day >= today());

/** Requests are asked for as offers are, but for the names of the types. */
export const DOCUMENTS = {
  offers: { rows: OffersDocument, groups: OfferGroupsDocument },
  requests: {
    rows: RequestsDocument as unknown as typeof OffersDocument,
    groups: RequestGroupsDocument as unknown as typeof OfferGroupsDocument,
  },
};

const DESC = "DESC" as const;

/** How rows are ordered; words have their best matches first by themselves. */
export const ORDERED: Record<Order, OfferOrder[]> = {
  new: [{ field: "PUBLISHED", direction: DESC }],
  soon: [{ field: "EXPIRES" }],
  best: [],
};
