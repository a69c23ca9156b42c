/** The forms for offers and requests. */

import {
  CreateOfferDocument,
  CreateRequestDocument,
  EndOfferDocument,
  EndRequestDocument,
  type ListingQuery,
  UpdateOfferDocument,
  UpdateRequestDocument,
} from "../../api/made";
import type { Language } from "../../api/ontology";
import { type Begun, nodesOf, type Spec, type TieField, today } from "../../parts/form/fields";
import { BY, type Side } from "./asked";
import type { Say } from "./words";

export type Found = ListingQuery["rows"]["edges"][number]["node"];

export const sideOf = ({ __typename }: { __typename: string }): Side =>
  __typename === "Request" ? "requests" : "offers";

/** What the form of one side is like, in the reader's words. */
export function specOf(side: Side, say: Say, lang: Language): Spec {
  const ties: TieField[] = [
    { name: BY[side], label: say(`form.${BY[side]}`), types: ["Actor"], needed: true },
    {
      name: "sectors",
      label: say("form.sectors"),
      hint: say("form.sectors_hint"),
      types: ["Sector"],
      coded: true,
    },
    { name: "topics", label: say("form.topics"), types: ["Topic"] },
  ];
  const documents =
    side === "offers"
      ? { create: CreateOfferDocument, update: UpdateOfferDocument, end: EndOfferDocument }
      : { create: CreateRequestDocument, update: UpdateRequestDocument, end: EndRequestDocument };
  return {
    type: side === "offers" ? "Offer" : "Request",
    facts: ["name", "description", "expires", "kind", "classification", "price"],
    needed: ["name"],
    moreFrom: "kind",
    ties,
    fresh: () => ({ published: today(), language: lang }),
    ...documents,
  };
}

/** What stands in the form of something that is there. */
export const begunOf = (of: Found, name: string): Begun => ({
  id: of.id,
  name,
  changed: of.changed,
  facts: of,
  ties: {
    [BY[sideOf(of)]]: nodesOf(of.by),
    sectors: nodesOf(of.activeIn),
    topics: nodesOf(of.worksOn),
  },
});
