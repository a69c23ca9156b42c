/** What opening a node leads to: a group's actors, or an actor's own network. */

import { go, open } from "../../address";
import { NONE } from "./drawn";

export type Opens = "group" | "actor" | null;

/** Sectors stand for all below them, which the filter does not choose; so they lead nowhere. */
export function opens(id: string): Opens {
  if (id === NONE || id.startsWith("nace:")) return null;
  return id.startsWith("nuts:") || !id.includes(":") ? "group" : "actor";
}

/** See more of a node; it is no longer selected then, since all that is shown is its own. */
export function enter(id: string): void {
  const query = new URLSearchParams(location.search);
  const sel = query.getAll("sel").filter((one) => one !== id);
  const kind = opens(id);
  if (kind === "actor") open("network", { id });
  else if (/^nuts:..$/.test(id)) go({ country: id.slice("nuts:".length), by: null, sel });
  else if (id.startsWith("nuts:")) {
    const region = [...new Set([...query.getAll("region"), id])];
    go({ region, by: "ACTOR", sel });
  } else if (kind) go({ type: id, by: "ACTOR", sel });
}
