import { useEffect, useState } from "react";
import { go } from "../../address";
import { NamedDocument } from "../../api/made";
import { useAnswer } from "../../data";
import { type Moved, renamed } from "./shown";

/** Put the ids that nodes have now into the address, and remember what to say of it. */
export function useMoved(moved: Moved[]): Moved[] {
  const [told, setTold] = useState<Moved[]>([]);
  const key = moved.map(({ from, into }) => `${from} ${into.id}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: who moved is the key
  useEffect(() => {
    if (moved.length === 0) return;
    const others = (one: Moved) => !moved.some(({ from }) => from === one.from);
    setTold((before) => [...before.filter(others), ...moved]);
    go(renamed(new URLSearchParams(location.search), moved), true);
  }, [key]);
  return told;
}

const MOST = 100;
const GROUP = /^(nuts:|nace:|[^:]*$)/; // the region's network selects groups, too

/** What became of the nodes that the address names besides those that are opened. */
export function useNamed(): { missing: string[]; merged: Moved[] } {
  const [ids] = useState(() => {
    const query = new URLSearchParams(location.search);
    const ids = ["sel", "without", "only", "gone"].flatMap((name) => query.getAll(name));
    return ids.filter((id) => !GROUP.test(id)).slice(0, MOST);
  });
  const { data } = useAnswer(NamedDocument, { ids }, ids.length > 0);
  const nodes = data?.nodes ?? [];
  return {
    missing: ids.filter((_, index) => nodes[index] === null),
    merged: ids.flatMap((from, index) => {
      const into = nodes[index];
      return into && into.id !== from ? [{ from, into }] : [];
    }),
  };
}
