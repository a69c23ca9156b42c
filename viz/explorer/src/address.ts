/** The state of the page is its address: it can be shared, reloaded and stepped back from. */

import { useSyncExternalStore } from "react";
import { LANGUAGES, type Language } from "./api/ontology";

export interface State {
  /** The node in the middle. */
  id: string;
  /** The nodes that were expanded besides it. */
  open: string[];
  /** The node the panel shows; empty: the one in the middle. */
  at: string;
  view: "picture" | "table";
  lang: Language;
}

const isLanguage = (text: string): text is Language => LANGUAGES.some((one) => one === text);

/** The language the browser asks for, if it is one of ours. */
function preferred(): Language {
  const wanted = navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage);
  return wanted ?? "en";
}

/** Read a state from the query part of an address. */
export function read(query: string): State {
  const given = new URLSearchParams(query);
  const lang = given.get("lang") ?? "";
  return {
    id: given.get("id") ?? "",
    open: given.getAll("open"),
    at: given.get("at") ?? "",
    view: given.get("view") === "table" ? "table" : "picture",
    lang: isLanguage(lang) ? lang : preferred(),
  };
}

/** Write a state as the query part of an address. */
export function write(state: State): string {
  const query = new URLSearchParams();
  if (state.id) query.set("id", state.id);
  for (const id of state.open) query.append("open", id);
  if (state.at) query.set("at", state.at);
  if (state.view === "table") query.set("view", "table");
  query.set("lang", state.lang);
  return `?${query}`;
}

let current = read(location.search);
const listeners = new Set<() => void>();

function show(state: State): void {
  current = state;
  for (const listener of listeners) listener();
}

addEventListener("popstate", () => show(read(location.search)));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Change the state; `quietly` leaves no step to go back to. */
export function go(change: Partial<State>, quietly = false): void {
  const state = { ...current, ...change };
  const address = write(state);
  if (address === location.search) return;
  history[quietly ? "replaceState" : "pushState"](null, "", address);
  show(state);
}

/** Put a node in the middle of a new picture. */
export const centre = (id: string): void => go({ id, open: [], at: "" });

/** Show a node in the panel and draw its ties. */
export function expand(id: string): void {
  const drawn = id === current.id || current.open.includes(id);
  go({ at: id === current.id ? "" : id, open: drawn ? current.open : [...current.open, id] });
}

export const useAddress = (): State => useSyncExternalStore(subscribe, () => current);
