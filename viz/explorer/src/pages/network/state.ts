/** What the address says of a network. */

import { go, useAddress, open as visit } from "../../address";

export interface Shown {
  /** The node in the middle. */
  id: string;
  /** The nodes that were expanded besides it. */
  open: string[];
  /** The node the panel shows; empty: the one in the middle. */
  at: string;
  view: "picture" | "table";
}

function shown(query: URLSearchParams): Shown {
  return {
    id: query.get("id") ?? "",
    open: query.getAll("open"),
    at: query.get("at") ?? "",
    view: query.get("view") === "table" ? "table" : "picture",
  };
}

export const useShown = (): Shown => shown(useAddress().query);

/** Put a node in the middle of a new picture. */
export const centre = (id: string): void => visit("network", { id });

/** Show a node in the panel and draw its ties. */
export function expand(id: string): void {
  const { id: middle, open } = shown(new URLSearchParams(location.search));
  const drawn = id === middle || open.includes(id);
  go({ at: id === middle ? "" : id, open: drawn ? open : [...open, id] });
}
