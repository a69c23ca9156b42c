import type { ReactNode } from "react";
import { open } from "../../address";
import { useSelection } from "../../filter";
import type { Network } from "../../graph/network";
import { narrow, remove, useShown, widen } from "./state";
import { useWords } from "./words";

interface Props {
  network: Network;
  onExpand: () => void;
  /** What is being done. */
  children?: ReactNode;
}

/** What can be done with the entries selected, and how to bring back what was taken out. */
export function Chosen({ network, onExpand, children }: Props) {
  const say = useWords();
  const { without, only } = useShown();
  const [sel, select] = useSelection();
  const here = sel.filter((id) => network.hasNode(id));
  const out = without.length + only.length;
  return (
    <div className="selection-bar">
      {here.length === 0 ? (
        <span className="hint">{say("help")}</span>
      ) : (
        <>
          <span role="status">{say("chosen.count", { count: here.length })}</span>
          <button type="button" onClick={onExpand}>
            {say("chosen.expand")}
          </button>
          <button type="button" onClick={() => narrow(here)}>
            {say("chosen.only")}
          </button>
          <button type="button" onClick={() => remove(here)}>
            {say("chosen.remove")}
          </button>
          <button type="button" onClick={() => open("find", { sel: here })}>
            {say("chosen.find")}
          </button>
          <button type="button" onClick={() => select([])}>
            {say("chosen.clear")}
          </button>
        </>
      )}
      {out > 0 && (
        <button type="button" onClick={widen}>
          {say(only.length > 0 ? "chosen.back" : "chosen.return", { count: without.length })}
        </button>
      )}
      {children}
    </div>
  );
}
