/** Sectors and topics of an actor, which are edited with its facts as lists. */

import type { Brief } from "../../api/brief";
import type { Known } from "./known";

export const LINKS = ["sectors", "topics"] as const;
export type Links = Record<(typeof LINKS)[number], Brief[]>;

/** The kinds of ties behind them. */
const FIELDS = { sectors: "activeIn", topics: "worksOn" } as const;
export const TYPES = { sectors: ["Sector"], topics: ["Topic"] };

type Connection = { edges: { node: Brief }[] } | undefined;

export const linksOf = ({ values }: Known): Links => ({
  sectors: (values.sectors as Connection)?.edges.map(({ node }) => node) ?? [],
  topics: (values.topics as Connection)?.edges.map(({ node }) => node) ?? [],
});

/** Those of which the page knows all: a list that is sent replaces the one there is. */
export const whole = (known: Known) =>
  LINKS.filter((one) => {
    const total = known.groups.find(({ field }) => field === FIELDS[one])?.total ?? 0;
    return total === linksOf(known)[one].length;
  });

const ids = (nodes: Brief[]) => nodes.map(({ id }) => id);

/** What is to be sent: the lists that differ; sectors by their codes. */
export function changedLinks(before: Links, after: Links): Partial<Record<keyof Links, string[]>> {
  const differ = LINKS.filter((one) => ids(before[one]).join() !== ids(after[one]).join());
  return Object.fromEntries(
    differ.map((one) => [
      one,
      ids(after[one]).map((id) => (one === "sectors" ? id.replace(/^nace:/, "") : id)),
    ]),
  );
}
