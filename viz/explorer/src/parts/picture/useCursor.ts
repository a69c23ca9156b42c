import { type FocusEvent, type KeyboardEvent, useEffect, useState } from "react";
import type { Network } from "../../graph/network";
import type { Renderer } from "../../graph/renderer";
import { DIRECTIONS, next } from "../../graph/walk";

interface Options {
  network: Network;
  renderer: Renderer | null;
  /** Where the walk begins. */
  start: string;
  select: (id: string, more: boolean) => void;
  expand: ((id: string) => void) | undefined;
  /** The cursor stays where it is though the focus is elsewhere. */
  held: boolean;
}

const STEPS = { "+": "in", "=": "in", "-": "out", "0": "all" } as const;

/** A cursor that walks from node to node by the arrow keys; `stuck`: there was none that way. */
export function useCursor({ network, renderer, start, select, expand, held }: Options) {
  const [at, setAt] = useState("");
  const [stuck, setStuck] = useState(false);
  const here = network.hasNode(at) ? at : "";

  const [focused, setFocused] = useState(false);
  const shown = focused || held ? here : "";

  useEffect(() => renderer?.walk(shown), [renderer, shown]);

  /** Show the cursor: where it was, or where the walk begins. */
  function enter(): string {
    const first = network.hasNode(start) ? start : (network.nodes()[0] ?? "");
    const now = here || first;
    setFocused(true);
    setAt(now);
    setStuck(false);
    return now;
  }

  function walk(from: string, key: string): boolean {
    const direction = DIRECTIONS[key];
    if (!direction || !from) return false;
    const found = next(network, from, direction);
    setStuck(found === null);
    if (found !== null) setAt(found);
    return true;
  }

  function act(on: string, { key, shiftKey, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
    if (key in STEPS) renderer?.zoom(STEPS[key as keyof typeof STEPS]);
    else if (key === "Escape") currentTarget.blur();
    else if (key === "Enter" && on) select(on, shiftKey);
    else if (key.toLowerCase() === "e" && on && expand) expand(on);
    else return false;
    return true;
  }

  return {
    at: shown,
    stuck,
    // Who clicks into the picture has a cursor of their own.
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) =>
      currentTarget.matches(":focus-visible") && enter(),
    onBlur: () => setFocused(false),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab") return;
      const on = shown || enter();
      if (walk(on, event.key) || act(on, event)) event.preventDefault();
    },
  };
}
