import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { EditLogDocument, UndoEditDocument } from "../../api/made";
import { LOCALES, type Ontology } from "../../api/ontology";
import { useAnswer, useChange } from "../../data";
import { Wrong } from "../../parts/form/Wrong";
import { Failure } from "../../parts/Notice";
import type { Known } from "./known";
import { steps, tieOf } from "./log";
import { useWords } from "./words";

const FIRST = 20;
const MOST = 100;

/** Who changed this by hand, when and why; each change can be taken back. */
export function Log({ known, ontology }: { known: Known; ontology: Ontology }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const [first, setFirst] = useState(FIRST);
  const { id } = known.node;
  const { data, error, refetch } = useAnswer(EditLogDocument, { id, first, before: null });
  const undo = useChange(UndoEditDocument);
  const entries = data?.editLog ?? [];
  return (
    <section>
      <h2>{say("log.title")}</h2>
      {error && <Failure error={error} retry={refetch} />}
      {undo.error && <Failure error={undo.error} retry={undo.reset} />}
      <Wrong refused={undo.refused} />
      {data && entries.length === 0 && <p>{say("log.none")}</p>}
      <ol className="log">
        {entries.map((one) => (
          <li key={one.id} className={one.undone ? "undone" : undefined}>
            <p>
              <strong>{new Date(one.at).toLocaleString(LOCALES[lang])}</strong> · {one.byName}{" "}
              {one.note && <q>{one.note}</q>}
            </p>
            <p>{tieOf(one.subject, id, ontology, lang)}</p>
            <ul>
              {steps(one.before, one.after, known.type, lang).map(({ what, before, after }) => (
                <li key={what}>
                  {what}: <s>{before || "–"}</s> → <bdi>{after || "–"}</bdi>
                </li>
              ))}
            </ul>
            {one.undone ? (
              <p className="hint">{say("log.undone")}</p>
            ) : (
              one.kind !== "undoEdit" && (
                <button
                  type="button"
                  disabled={undo.isPending}
                  onClick={() => undo.mutate({ input: { ids: [one.id] } })}
                >
                  {say("log.undo")}
                </button>
              )
            )}
          </li>
        ))}
      </ol>
      {entries.length === first && first < MOST && (
        <button type="button" onClick={() => setFirst(MOST)}>
          {t("more.next")}
        </button>
      )}
    </section>
  );
}
