/** What the address says of the list: which missing ties, in which order, how many, which one. */

import { useMemo } from "react";
import { type Change, go, useAddress } from "../../address";
import type { GapFilter, GapOrder } from "../../api/made";

export const STATUSES = ["open", "taken_up", "realised", "rejected", "dismissed"] as const;
export type Status = (typeof STATUSES)[number];
export const ALL = "all";
export const SHOWN = [...STATUSES, ALL] as const;
export const KINDS = ["all", "actors", "groups"] as const;

/** By rank: those of groups first, each kind by its points. */
const ORDERS = {
  rank: [
    { field: "KIND", direction: "DESC" },
    { field: "SCORE", direction: "DESC" },
  ],
  decided: [{ field: "AT", direction: "DESC" }],
  found: [
    { field: "FOUND", direction: "DESC" },
    { field: "SCORE", direction: "DESC" },
  ],
} satisfies Record<string, GapOrder[]>;
export type Order = keyof typeof ORDERS;
export const ORDER_NAMES = Object.keys(ORDERS) as Order[];

const PAGE = 25; // rows that are asked for at once
const OWN = ["here", "there", "nace", "words", "mine", "status", "kind", "order", "rows", "gap"];

const one = <T extends string>(text: string | null, of: readonly T[], otherwise: T): T =>
  of.find((option) => option === text) ?? otherwise;

/** Read the address of the list. */
export function read(query: URLSearchParams) {
  return {
    here: query.getAll("here"),
    there: query.getAll("there"),
    sector: query.get("nace") ?? "",
    words: query.get("words") ?? "",
    mine: query.get("mine") === "1",
    status: one(query.get("status"), SHOWN, "open"),
    kind: one(query.get("kind"), KINDS, "all"),
    order: one(query.get("order"), ORDER_NAMES, "rank"),
    rows: Math.max(PAGE, Math.min(1_000, Number(query.get("rows")) || PAGE)),
    gap: query.get("gap") ?? "",
  };
}

export type Wanted = ReturnType<typeof read>;

const exactly = (name: "status" | "kind", value: string): GapFilter =>
  value === ALL ? {} : { [name]: { eq: value } };

/** The arguments of the ledger. */
export function asked({ here, there, sector, words, mine, status, kind, order }: Wanted) {
  const ends = {
    here: here.length > 0 ? here : null,
    there: there.length > 0 ? there : null,
    sector: sector || null,
    search: /[\p{L}\p{N}]/u.test(words) ? words : null,
    mine,
  };
  const [ofStatus, ofKind] = [exactly("status", status), exactly("kind", kind)];
  return {
    list: { ...ends, filter: { and: [ofStatus, ofKind] }, orderBy: ORDERS[order], first: PAGE },
    counts: { ...ends, ofStatus, ofKind },
  };
}

export function useWanted(): Wanted {
  const { query } = useAddress();
  return useMemo(() => read(query), [query]);
}

/** The address of this list as a change, with something else in it: for links within the page. */
export function useHere(): (change: Record<string, string>) => Record<string, string[] | string> {
  const { query } = useAddress();
  return (change) => ({
    ...Object.fromEntries(OWN.map((name) => [name, query.getAll(name)])),
    ...change,
  });
}

/** Whether anything but the status narrows the list down. */
export const narrowed = ({ here, there, sector, words, mine, kind }: Wanted): boolean =>
  here.length + there.length > 0 || sector !== "" || words !== "" || mine || kind !== ALL;

export const NOTHING = Object.fromEntries(OWN.map((name) => [name, null]));

/** A filter begins the list anew. */
export const narrow = (change: Change, quietly = false): void =>
  go({ rows: null, ...change }, quietly);
