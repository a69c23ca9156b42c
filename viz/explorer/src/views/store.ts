/** Views kept under a name in this browser: addresses with a title and a note. */

import { useSyncExternalStore } from "react";

export interface View {
  title: string;
  note: string;
  /** The query part of the address. */
  address: string;
  /** When it was kept, ISO 8601. */
  kept: string;
}

/** The longest an address carries. */
export const LONGEST = { title: 120, note: 1000 };

const NAME = "mosty.views";
const FORMAT = "mosty-views";

const text = (value: unknown, longest: number) =>
  typeof value === "string" ? value.trim().slice(0, longest) : "";

/** Read what may be a view; null where it is none, as in a file from elsewhere. */
function viewOf(value: unknown): View | null {
  const { title, note, address, kept } = (value ?? {}) as Partial<View>;
  if (typeof address !== "string" || !/^(\?|$)/.test(address)) return null;
  const day = typeof kept === "string" && !Number.isNaN(Date.parse(kept)) ? kept : "";
  const name = text(title, LONGEST.title);
  return name ? { title: name, note: text(note, LONGEST.note), address, kept: day } : null;
}

function parsed(stored: string | null): View[] {
  try {
    const list: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(list) ? list.flatMap((one) => viewOf(one) ?? []) : [];
  } catch {
    return [];
  }
}

let views: readonly View[] = parsed(localStorage.getItem(NAME));
const listeners = new Set<() => void>();

function hear(event: StorageEvent): void {
  if (event.key !== NAME) return; // another tab has written
  views = parsed(event.newValue);
  for (const listener of listeners) listener();
}

addEventListener("storage", hear);

/** Put another list in place of what is kept; false where the browser keeps nothing. */
export function keepAll(next: readonly View[]): boolean {
  views = next;
  for (const listener of listeners) listener();
  try {
    localStorage.setItem(NAME, JSON.stringify(next));
    return true;
  } catch {
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useViews = (): readonly View[] => useSyncExternalStore(subscribe, () => views);

/** The address without what only speaks of it. */
export function bare(address: string): string {
  const query = new URLSearchParams(address);
  for (const name of ["title", "note"]) query.delete(name);
  return query.size > 0 ? `?${query}` : "";
}

/** The address that carries a view's title and note to somebody else. */
export function shared({ title, note, address }: View): string {
  const query = new URLSearchParams(bare(address));
  query.set("title", title);
  if (note) query.set("note", note);
  return `?${query}`;
}

/** Keep a view, the newest first. */
export const keep = (view: Omit<View, "kept">): boolean =>
  keepAll([{ ...view, address: bare(view.address), kept: new Date().toISOString() }, ...views]);

/** All views as a file. */
export const written = (list: readonly View[]): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, views: list }, null, 2)}\n`;

/** Add the views of a file to those kept; null where it is no such file, else how many were new. */
export function added(content: string): number | null {
  let file: { format?: unknown; views?: unknown };
  try {
    file = JSON.parse(content) ?? {};
  } catch {
    return null;
  }
  if (file.format !== FORMAT || !Array.isArray(file.views)) return null;
  const known = new Set(views.map((one) => JSON.stringify([one.title, one.note, one.address])));
  const news = file.views
    .flatMap((one) => viewOf(one) ?? [])
    .filter((one) => !known.has(JSON.stringify([one.title, one.note, one.address])));
  keepAll([...views, ...news]);
  return news.length;
}
