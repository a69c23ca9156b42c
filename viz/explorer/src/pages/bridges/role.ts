/** The roles of Gould and Fernandez: whom a broker stands between, by their countries. */

import type { BrokersQuery } from "../../api/made";

export const ROLES = [
  "gatekeeper",
  "representative",
  "liaison",
  "consultant",
  "coordinator",
] as const;
export type Role = (typeof ROLES)[number];

/** A country: the broker's own, another, or a third. */
export type Side = "a" | "b" | "c";

/** Where the other two are: who passes something on, and who receives it; the broker is in `a`. */
export const SIDES: Record<Role, [Side, Side]> = {
  gatekeeper: ["b", "a"],
  representative: ["a", "b"],
  liaison: ["b", "c"],
  consultant: ["b", "b"],
  coordinator: ["a", "a"],
};

export type Broker = NonNullable<BrokersQuery["run"]>["ranking"]["edges"][number];

const SURE = 2; // standard deviations above what chance gives

/** Whether a broker is in a role more often than chance would have it. */
export const often = (broker: Broker, role: Role): boolean => (broker[`${role}Z`] ?? 0) >= SURE;

/** The highest count of each role among brokers, at least 1: what bars are compared with. */
export function highest(brokers: readonly Broker[]): Record<Role, number> {
  const most = (role: Role) => brokers.reduce((high, one) => Math.max(high, one[role] ?? 0), 1);
  return Object.fromEntries(ROLES.map((role) => [role, most(role)])) as Record<Role, number>;
}

/** Of 1,000 shortest ways between two countries, how many lead through a broker. */
export const perThousand = ({ crossBorderBetweenness: share }: Broker): number =>
  Math.round((share ?? 0) * 10_000) / 10;
