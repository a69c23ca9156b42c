/** The state of every page is its address: it can be shared, reloaded and stepped back from. */

import { useSyncExternalStore } from "react";
import { LANGUAGES, type Language } from "./api/ontology";
import { isPage, type Page } from "./pages";

export interface Address {
  page: Page;
  lang: Language;
  /** Everything else, by name. */
  query: URLSearchParams;
  /** How many steps can be undone, and done again. */
  undo: number;
  redo: number;
}

/** New values by name; null or an empty one takes the name out. */
export type Change = Record<string, string | readonly string[] | null>;

/** What stays when another page is opened: the language, the kind of view, filter, selection. */
const KEPT =
  "lang view text type country region member over sector topic source box from to dated sel".split(
    " ",
  );

const isLanguage = (text: string): text is Language => LANGUAGES.some((one) => one === text);

/** The language the browser asks for, if it is one of ours. */
function preferred(): Language {
  const wanted = navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage);
  return wanted ?? "en";
}

/** Read the query part of an address; one with an id and no page is of a network. */
export function read(text: string): Pick<Address, "page" | "lang" | "query"> {
  const query = new URLSearchParams(text);
  const page = query.get("page") ?? (query.has("id") ? "network" : "start");
  const lang = query.get("lang") ?? "";
  return {
    page: isPage(page) ? page : "start",
    lang: isLanguage(lang) ? lang : preferred(),
    query,
  };
}

function changed(query: URLSearchParams, change: Change): string {
  const made = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    made.delete(name);
    for (const one of value === null ? [] : [value].flat()) if (one) made.append(name, one);
  }
  return made.size > 0 ? `?${made}` : location.pathname;
}

/** The address of a page, for a link; what belongs to the page at hand alone is left out. */
export function addressOf(page: Page, change: Change = {}): string {
  const kept = new URLSearchParams([...current.query].filter(([name]) => KEPT.includes(name)));
  return changed(kept, { page: page === "start" ? null : page, ...change });
}

const LAST = "mosty.last"; // the number of the newest step, kept for this tab

/** Where the page at hand stands among the steps taken in this tab. */
function steps(): Pick<Address, "undo" | "redo"> {
  const at = Number(history.state ?? 0);
  return { undo: at, redo: Math.max(0, Number(sessionStorage.getItem(LAST) ?? 0) - at) };
}

let current: Address = { ...read(location.search), ...steps() };
const listeners = new Set<() => void>();

function show(): void {
  current = { ...read(location.search), ...steps() };
  for (const listener of listeners) listener();
}

addEventListener("popstate", show);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Go to an address; `quietly` leaves no step to go back to. */
export function follow(address: string, quietly = false): void {
  if (address === location.search) return;
  const at = current.undo + (quietly ? 0 : 1);
  history[quietly ? "replaceState" : "pushState"](at, "", address);
  if (!quietly) sessionStorage.setItem(LAST, String(at));
  show();
}

/** Change values of the page at hand. */
export const go = (change: Change, quietly = false): void =>
  follow(changed(current.query, change), quietly);

/** Open a page. */
export const open = (page: Page, change: Change = {}): void => follow(addressOf(page, change));

export const useAddress = (): Address => useSyncExternalStore(subscribe, () => current);

/** A value of the address, and how to change it. */
export function useValue(name: string): [string, (value: string, quietly?: boolean) => void] {
  const { query } = useAddress();
  return [query.get(name) ?? "", (value, quietly) => go({ [name]: value }, quietly)];
}

/** All values of one name, and how to change them. */
export function useValues(name: string): [string[], (values: string[]) => void] {
  const { query } = useAddress();
  return [query.getAll(name), (values) => go({ [name]: values })];
}
