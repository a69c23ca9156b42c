import { useState } from "react";
import { useAddress, useValue } from "../../address";
import { UndoDecisionDocument } from "../../api/made";
import { useChange } from "../../data";
import { Busy } from "../../parts/Busy";
import { DataTable } from "../../parts/DataTable";
import { Wrong } from "../../parts/form/Wrong";
import { formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Failure } from "../../parts/Notice";
import { useViewer } from "../../viewer";
import { Aside } from "./Aside";
import type { Taken, useList } from "./useList";
import { useWords } from "./words";

/** What became of a list: how much was loaded, and each decision with the way back. */
export function Loaded({ list }: { list: ReturnType<typeof useList> }) {
  const say = useWords();
  const { lang } = useAddress();
  const { viewer } = useViewer();
  const [of] = useValue("of");
  const [back, setBack] = useState<string[]>([]);
  const undo = useChange(UndoDecisionDocument);
  const { loaded, taken = [], stage, error } = list;
  if (!loaded) return null;

  function take(id: string): void {
    undo.mutate(
      { input: { ids: [id], by: viewer?.name ?? "" } },
      { onSuccess: (a) => a.undoDecision.userErrors.length === 0 && setBack([...back, id]) },
    );
  }

  function state({ refused, decision }: Taken) {
    if (refused) return <span className="error">{refused}</span>;
    if (!decision) return null;
    if (back.includes(decision)) return say("log.undone");
    return (
      <button type="button" disabled={undo.isPending} onClick={() => take(decision)}>
        {say("log.undo")}
      </button>
    );
  }

  return (
    <section>
      <h2>{say("loaded.title")}</h2>
      <p role="status">
        {say("loaded.text", {
          loaded: formatNumber(loaded.loaded, lang),
          unchanged: formatNumber(loaded.unchanged, lang),
          aside: formatNumber(loaded.quarantined, lang),
        })}
      </p>
      <Aside lines={loaded.wrong} />
      {stage && (
        <Busy
          what={say(`upload.${stage.name}`)}
          done={stage.share}
          total={1}
          onCancel={list.cancel}
        />
      )}
      {error && <Failure error={error} retry={list.forget} />}
      <Wrong refused={undo.refused} />
      {taken.length > 0 && (
        <DataTable
          caption={say("loaded.decisions")}
          rows={taken}
          id={({ actors }) => actors.join(" ")}
          columns={[
            { key: "name", head: say("rows.name"), cell: ({ name }) => name },
            {
              key: "verdict",
              head: say("loaded.verdict"),
              cell: ({ verdict }) => say(`loaded.${verdict}`),
            },
            {
              key: "other",
              head: say("rows.known"),
              cell: ({ other }) => (
                <Link to="actor" change={{ id: other.id }}>
                  {other.name}
                </Link>
              ),
            },
            { key: "undo", head: say("log.change"), cell: state },
          ]}
        />
      )}
      <p className="actions">
        <Link to="actor" change={{ id: of }} className="button">
          {say("loaded.see")}
        </Link>
        <button type="button" onClick={list.forget}>
          {say("loaded.again")}
        </button>
      </p>
    </section>
  );
}
