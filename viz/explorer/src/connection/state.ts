/** Whether the server can be reached; while it cannot, it is asked again and again. */

import { useSyncExternalStore } from "react";

/** `back`: it answers again, after it did not. */
export type Connection = "ok" | "down" | "back";

const PAUSE = { first: 5_000, longest: 15_000, thanks: 5_000 }; // milliseconds

let state: Connection = "ok";
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function become(next: Connection): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** What is done to find out, and once it answers again; given by `main`, which knows both. */
interface Hands {
  ask: () => Promise<unknown>;
  again: () => void;
}

let hands: Hands | undefined;

function later(pause: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void tried(Math.min(pause * 1.5, PAUSE.longest)), pause);
}

async function tried(next: number): Promise<void> {
  try {
    await hands?.ask(); // tells `heard` by itself
  } catch {
    if (state === "down") later(next);
  }
}

/** Ask at once, as when the device has a network again. */
export const tryNow = (): void => void (state === "down" && tried(PAUSE.first));

/** A question was answered, or nobody answered it. */
export function heard(answered: boolean): void {
  if (!answered && state !== "down") {
    become("down");
    later(PAUSE.first);
  } else if (answered && state === "down") {
    become("back");
    hands?.again();
    clearTimeout(timer);
    timer = setTimeout(() => become("ok"), PAUSE.thanks);
  }
}

/** Begin to watch. */
export function watch(given: Hands): void {
  hands = given;
  addEventListener("online", tryNow);
}

function subscribe(listener: () => void): () => void {
  const all = ["online", "offline"] as const;
  listeners.add(listener);
  for (const one of all) addEventListener(one, listener);
  return () => {
    listeners.delete(listener);
    for (const one of all) removeEventListener(one, listener);
  };
}

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => state);

/** Whether the device itself says that it has a network. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
