/** What the filter asks of an actor's ties: memberships that hold, and ties over the border. */

import type { ActorFilter, NetworkTie } from "../api/made";

/** The kinds of ties that can lead over the border. */
export const KINDS = [
  "SUPPLIES",
  "COOPERATES_WITH",
  "PARTICIPATES_IN",
  "MEMBER_OF",
  "OWNS",
  "PART_OF",
] as const satisfies NetworkTie[];

/** None at all, any, or one of a kind. */
export const OVER = ["none", "some", ...KINDS] as const;
export type Over = (typeof OVER)[number];

const isKind = (value: string): value is NetworkTie => KINDS.some((one) => one === value);

/** Whoever is a member of one of these today. */
export function membersOf(ids: string[]): ActorFilter {
  const today = new Date().toISOString().slice(0, 10);
  const holds = [{ validTo: { isNull: true } }, { validTo: { gte: today } }];
  return { memberOf: { some: { node: { id: { in: ids } }, or: holds } } };
}

/** Whoever has such a tie over the border; a word that is none of `OVER` asks nothing. */
export function tiedOver(value: string): ActorFilter {
  if (value === "none" || value === "some") return { overBorder: { tied: value === "some" } };
  return isKind(value) ? { overBorder: { tied: true, kinds: [value] } } : {};
}
