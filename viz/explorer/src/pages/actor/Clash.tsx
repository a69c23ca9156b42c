import { useEffect, useRef } from "react";
import { useAddress } from "../../address";
import type { NodeType } from "../../api/ontology";
import { DataTable } from "../../parts/DataTable";
import { conflicts, type Texts } from "./edit";
import { useWords } from "./words";

interface Props {
  type: NodeType;
  before: Texts;
  now: Texts;
  mine: Texts;
  /** Whether to go on with my own changes, upon theirs. */
  onChoose: (mine: boolean) => void;
}

/** Somebody else was faster: what they made of it, beside what I was about to. */
export function Clash({ type, before, now, mine, onChoose }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const found = conflicts(type, before, now, mine);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div ref={notice} className="notice" role="alert">
      <p>{say(found.length > 0 ? "clash.text" : "clash.ties")}</p>
      {found.length > 0 && (
        <DataTable
          caption={say("clash.caption")}
          rows={found}
          id={({ name }) => name}
          columns={[
            { key: "fact", head: say("clash.fact"), cell: (one) => one.property.label[lang] },
            { key: "begun", head: say("clash.begun"), cell: (one) => one.begun || "–" },
            { key: "now", head: say("clash.now"), cell: (one) => one.now || "–" },
            { key: "mine", head: say("clash.mine"), cell: (one) => one.mine || "–" },
          ]}
        />
      )}
      <p className="actions">
        <button type="button" onClick={() => onChoose(true)}>
          {say("clash.keep")}
        </button>
        <button type="button" onClick={() => onChoose(false)}>
          {say("clash.take")}
        </button>
      </p>
    </div>
  );
}
