/** The network's part of the address: what it says now, and what changes it. */

import { go, useAddress, open as visit } from "../../address";
import { type Added, chosen, read, type Shown, writeAdded } from "./shown";

const now = () => read(new URLSearchParams(location.search));

export const useShown = (): Shown => read(useAddress().query);

/** Put a node in the middle of a new picture. */
export const centre = (id: string): void => visit("network", { id });

/** Draw as many ties of a kind as chosen; what was taken out comes back with them. */
export function add(choices: Added[]): void {
  go({ add: chosen(now(), choices).map(writeAdded) });
}

/** Show a node in the panel, and select it: alone, or besides the others (or no longer). */
export function select(id: string, more = false): void {
  const { id: middle } = now();
  const before = new URLSearchParams(location.search).getAll("sel");
  const others = before.filter((one) => one !== id);
  const sel = !more ? [id] : before.includes(id) ? others : [...before, id];
  go({ at: id === middle ? "" : id, sel });
}

/** Take nodes out of the picture. */
export function remove(ids: readonly string[]): void {
  const { without, only } = now();
  go({
    without: [...new Set([...without, ...ids])],
    only: only.filter((one) => !ids.includes(one)),
    sel: null,
  });
}

const past = (added: Added[], is: boolean) => added.map((one) => writeAdded({ ...one, past: is }));

/** Leave some nodes in the picture, and what is added from now on. */
export function narrow(ids: readonly string[]): void {
  go({ only: ids, without: null, add: past(now().added, true) });
}

/** Show what was taken out or left out. */
export function widen(): void {
  go({ only: null, without: null, add: past(now().added, false) });
}
