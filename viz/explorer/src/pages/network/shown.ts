/** What an address says of a network, and how it says it. */

import type { Change } from "../../address";
import type { Brief } from "../../api/brief";
import { CAP, MOST } from "./caps";

/** Ties of one kind that were added to a node's. */
export interface Added {
  id: string;
  /** The API's field that leads along them. */
  field: string;
  /** Those over the border alone. */
  over: boolean;
  /** How many at most; 0 takes out what an expanded node has by itself. */
  most: number;
  /** Chosen before the picture was narrowed down: it brings nobody back. */
  past?: boolean;
}

export interface Shown {
  /** The node in the middle. */
  id: string;
  /** Nodes expanded besides it: with the first ties of every kind. */
  open: string[];
  /** Kinds of ties that were chosen. */
  added: Added[];
  /** The node the panel shows; empty: the one in the middle. */
  at: string;
  /** Nodes taken out of the picture. */
  without: string[];
  /** If not empty, all that is left in it. */
  only: string[];
  /** Who is thought to have left. */
  gone: string;
  view: "picture" | "table";
}

/** `supplies.50.cz-ico:1`; with a star those over the border, with an exclamation mark past ones. */
export function readAdded(text: string): Added | null {
  const [, field, star, mark, most, id] = /^(\w+)(\*?)(!?)\.(\d+)\.(.+)$/.exec(text) ?? [];
  if (!field || !id) return null;
  const read = { id, field, over: star === "*", most: Math.min(Number(most), MOST) };
  return mark ? { ...read, past: true } : read;
}

export const writeAdded = ({ id, field, over, past, most }: Added): string =>
  `${field}${over ? "*" : ""}${past ? "!" : ""}.${most}.${id}`;

export const read = (query: URLSearchParams): Shown => ({
  id: query.get("id") ?? "",
  open: query.getAll("open"),
  added: query.getAll("add").flatMap((one) => readAdded(one) ?? []),
  at: query.get("at") ?? "",
  without: query.getAll("without"),
  only: query.getAll("only"),
  gone: query.get("gone") ?? "",
  view: query.get("view") === "table" ? "table" : "picture",
});

/** How many ties of a kind the address asks of a node. */
export function askedOf({ id, open, added }: Shown, of: string, field: string): number {
  const own = added.find((one) => one.id === of && one.field === field && !one.over);
  return own ? own.most : of === id || open.includes(of) ? CAP : 0;
}

/** The same, without what a narrowed picture leaves out. */
export function freeOf(shown: Shown, of: string, field: string): number {
  if (shown.only.length === 0) return askedOf(shown, of, field);
  const added = shown.added.filter((one) => !one.past);
  return askedOf({ ...shown, id: "", open: [], added }, of, field);
}

const same = (one: Added, other: Added) =>
  one.id === other.id && one.field === other.field && one.over === other.over;

/** The choices after some were made; 0 of what nothing would add is no choice. */
export function chosen(shown: Shown, choices: Added[]): Added[] {
  const kept = shown.added.filter((one) => !choices.some((choice) => same(one, choice)));
  const plain = { ...shown, added: [] };
  const made = choices.filter(
    (one) => one.most > 0 || (!one.over && askedOf(plain, one.id, one.field) > 0),
  );
  return [...kept, ...made];
}

export interface Moved {
  from: string;
  into: Brief;
}

/** Names in the address whose values are ids. */
const IDS = ["id", "open", "at", "sel", "without", "only", "gone"];

/** Every id of an address that became part of another one, replaced. */
export function renamed(query: URLSearchParams, moved: Moved[]): Change {
  const now = new Map(moved.map(({ from, into }) => [from, into.id]));
  const name = (id: string) => now.get(id) ?? id;
  const change: Change = {};
  for (const one of IDS) change[one] = [...new Set(query.getAll(one).map(name))];
  change.add = query.getAll("add").map((text) => {
    const added = readAdded(text);
    return added ? writeAdded({ ...added, id: name(added.id) }) : text;
  });
  return change;
}
