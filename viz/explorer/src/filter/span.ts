/** Years in which something began or ended, as the address writes them: `from=2015&to=2020`. */

import type { ActorFilter, Dated as GivenDated } from "../api/made";

/** What may be dated, as the server's timeline names it; founding is meant where nothing is said. */
export const DATED = [
  "founded",
  "ties_begun",
  "projects_begun",
  "closed",
  "ties_ended",
  "projects_ended",
] as const;
export type Dated = (typeof DATED)[number];

export interface Span {
  of: Dated;
  from: number;
  to: number;
}

export const isDated = (text: string | null): text is Dated => DATED.some((one) => one === text);

const YEAR = /^[12]\d{3}$/;

/** Read a span; one that names a single year is of that year alone. */
export function readSpan(query: URLSearchParams): Span | null {
  const of = query.get("dated");
  const [from, to] = ["from", "to"].map((one) => query.get(one) ?? "") as [string, string];
  const years = [from || to, to || from].filter((one) => YEAR.test(one)).map(Number);
  const [first, last] = years.sort((a, b) => a - b);
  if (first === undefined || last === undefined) return null;
  return { of: isDated(of) ? of : "founded", from: first, to: last };
}

/** What a span asks of an actor. */
export const askedOf = ({ of, from, to }: Span): ActorFilter => ({
  dated: { of: of.toUpperCase() as GivenDated, from, to },
});
