import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import {
  DecidePairDocument,
  PairDocument,
  UndoDecisionDocument,
  type Verdict,
} from "../../api/made";
import { LOCALES, type Ontology } from "../../api/ontology";
import { useAnswer, useChange } from "../../data";
import { Wrong } from "../../parts/form/Wrong";
import { Failure } from "../../parts/Notice";
import { Value } from "../../parts/Value";
import { useViewer } from "../../viewer";
import { Reasons } from "./Reasons";
import { type Pair, Sides } from "./Sides";
import { useWords } from "./words";

/** The keys that answer while the comparison has the focus. */
const KEYS: Record<string, Verdict> = { s: "same", d: "distinct", u: "unsure" };
const ANSWERS = Object.entries(KEYS);

interface Props {
  id: string;
  ontology: Ontology;
  /** Is called once a decision was taken, with its id. */
  onDecided: (decision: string | undefined) => void;
  /** One pair on, or back. */
  onStep: (step: 1 | -1) => void;
  /** Take the last decision back. */
  onUndo: () => void;
  /** Whether the keys work at once, since the last pair was decided by them. */
  focused: boolean;
}

/** Two entries beside each other, why they may be one, and the answer. */
export function Compare(props: Props) {
  const { t } = useTranslation();
  const say = useWords();
  const { data, error, refetch, isPlaceholderData } = useAnswer(PairDocument, { id: props.id });
  const node = isPlaceholderData ? undefined : data?.node;
  if (error) return <Failure error={error} retry={refetch} />;
  if (node === undefined) return <p className="loading">{t("notice.loading")}</p>;
  if (!node || !("reasons" in node)) return <p>{say("pair.missing")}</p>;
  return <Shown key={node.id} pair={node as Pair} {...props} />;
}

function Shown({ pair, ontology, onDecided, onStep, onUndo, focused }: Props & { pair: Pair }) {
  const say = useWords();
  const { lang } = useAddress();
  const { viewer, mayEverywhere } = useViewer();
  const [note, setNote] = useState("");
  const section = useRef<HTMLElement>(null);
  const decide = useChange(DecidePairDocument);
  const undo = useChange(UndoDecisionDocument);
  const may = mayEverywhere("steward");
  const [left, right] = ["left", "right"].map(
    (side) => pair.compares.edges.find((one) => one.side === side)?.node,
  );
  const merged = left && right && left.id === right.id;
  useEffect(() => {
    if (focused) section.current?.focus({ preventScroll: true });
  }, [focused]);

  function answer(verdict: Verdict): void {
    if (!may || decide.isPending) return;
    // Not a callback of `mutate`: the next pair may stand here before it would be called.
    decide
      .mutateAsync({ input: { pair: pair.id, verdict, note, by: viewer?.name ?? "" } })
      .then(({ decidePair: { userErrors, decision } }) => {
        if (userErrors.length === 0) onDecided(decision?.id);
      })
      .catch(() => undefined); // shown below
  }

  function key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).closest("input, textarea, select")) return;
    const verdict = KEYS[event.key];
    const step = ({ n: 1, p: -1 } as const)[event.key];
    if (verdict) answer(verdict);
    else if (step) onStep(step);
    else if (event.key === "z") onUndo();
    else return;
    event.preventDefault();
  }

  return (
    <section
      ref={section}
      className="compare"
      tabIndex={-1}
      aria-label={say("pair.title")}
      onKeyDown={key}
    >
      <p>
        <strong>
          <Value type="CandidatePair" name="verdict" value={pair.verdict} />
        </strong>
        {pair.automatic && ` · ${say("pair.automatic")}`}
        {pair.probability != null &&
          ` · ${say("pair.probability", {
            percent: pair.probability.toLocaleString(LOCALES[lang], {
              style: "percent",
              maximumFractionDigits: 1,
            }),
          })}`}
      </p>
      {merged && <p className="warning">{say("pair.merged")}</p>}
      {left && right && !merged && <Sides left={left} right={right} ontology={ontology} />}
      {merged && <p>{`${pair.leftName || pair.left} · ${pair.rightName || pair.right}`}</p>}
      <div className="answer">
        <input
          aria-label={say("pair.note")}
          placeholder={say("pair.note")}
          title={say("pair.note_hint")}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
        <p className="actions">
          {ANSWERS.map(([letter, verdict]) => (
            <button
              key={verdict}
              type="button"
              className={verdict === "unsure" ? undefined : "main"}
              disabled={!may || decide.isPending}
              aria-keyshortcuts={letter}
              onClick={() => answer(verdict)}
            >
              {say(`answer.${verdict}`)} <kbd>{letter}</kbd>
            </button>
          ))}
          <button type="button" aria-keyshortcuts="n" onClick={() => onStep(1)}>
            {say("answer.next")} <kbd>n</kbd>
          </button>
        </p>
        <p className="hint">{say(may ? "pair.keys" : "steward")}</p>
      </div>
      {decide.error && <Failure error={decide.error} retry={decide.reset} />}
      <Wrong refused={[...decide.refused, ...undo.refused]} />
      <Reasons text={pair.reasons} />
      {pair.decisions.edges.length > 0 && (
        <>
          <h2>{say("pair.before")}</h2>
          <ul className="log">
            {pair.decisions.edges.map(({ node: one }) => (
              <li key={one.id}>
                {new Date(one.at).toLocaleString(LOCALES[lang])} ·{" "}
                <Value type="Decision" name="kind" value={one.kind} /> · {one.by ?? "–"}{" "}
                {one.note && <q>{one.note}</q>} {one.undone && say("log.undone")}
                {may && !one.undone && one.kind !== "undo" && (
                  <button
                    type="button"
                    disabled={undo.isPending}
                    onClick={() =>
                      undo.mutate({ input: { ids: [one.id], by: viewer?.name ?? "" } })
                    }
                  >
                    {say("log.undo")}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
