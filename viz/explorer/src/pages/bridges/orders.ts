/** What brokers can be ordered by, as the address names it. */

import type { MeasureField } from "../../api/made";

const BY = {
  bridging: "CROSS_BORDER_BETWEENNESS",
  abroad: "PARTNERS_ABROAD",
  gatekeeper: "GATEKEEPER",
  representative: "REPRESENTATIVE",
  liaison: "LIAISON",
  consultant: "CONSULTANT",
  coordinator: "COORDINATOR",
} as const satisfies Record<string, MeasureField>;

export type Order = keyof typeof BY;
export const ORDERS = Object.keys(BY) as [Order, ...Order[]];

export const isOrder = (text: string): text is Order => Object.hasOwn(BY, text);
export const orderOf = (order: Order): MeasureField => BY[order];
