import { useEffect, useMemo, useRef, useState } from "react";
import { arrange } from "../../graph/layout";
import type { Network } from "../../graph/network";
import type { Near } from "./ego";
import { join } from "./join";
import { askedOf, type Shown, writeAdded } from "./shown";

/** A node's ties as far as the address asks for them. */
const asked = (shown: Shown, { node, groups }: Near): Near => ({
  node,
  groups: groups.map((group) => ({
    ...group,
    ties: group.ties.slice(0, askedOf(shown, node.id, group.field)),
  })),
});

interface Joined {
  opened: Near[];
  added: Near[];
  /** Whether more is on its way. */
  pending: boolean;
}

/**
 * Join what was opened and added; what was drawn before keeps its place until `anew`. What comes
 * in parts is arranged as a whole, so that an address gives the same picture each time.
 */
export function useNetwork({ opened, added, pending }: Joined, shown: Shown) {
  const before = useRef<Network>(null);
  const [turn, setTurn] = useState(0);
  const { without, only } = shown;
  const key = [...shown.added.map(writeAdded), "", ...without, "", ...only].join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what of `shown` matters is the key
  const joined = useMemo(() => {
    const nears = [...opened.map((one) => asked(shown, one)), ...added];
    const visible = (id: string, free: boolean) =>
      !without.includes(id) && (free || only.length === 0 || only.includes(id));
    const made = join(nears, before.current, visible);
    if (made.network.someNode((_, { fixed }) => !fixed)) arrange(made.network);
    return made;
  }, [opened, added, key, turn]);
  useEffect(() => {
    if (!pending) before.current = joined.network;
  }, [joined, pending]);
  return {
    ...joined,
    anew: () => {
      before.current = null;
      setTurn(turn + 1);
    },
  };
}
