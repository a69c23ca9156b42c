import { useState } from "react";
import { useAddress } from "../../address";
import { DecideGapDocument, UndoGapDocument } from "../../api/made";
import { wordOf } from "../../api/ontology";
import { client, refusals, useChange, useOntology } from "../../data";
import { Field } from "../../parts/Field";
import { Failure } from "../../parts/Notice";
import { useViewer } from "../../viewer";
import type { Whole } from "./Detail";
import type { Status } from "./state";
import { useWords } from "./words";

/** What may become of it next; the likeliest first. */
const NEXT: Record<Status, Status[]> = {
  open: ["taken_up", "dismissed"],
  taken_up: ["realised", "rejected", "dismissed", "open"],
  realised: ["open"],
  rejected: ["open", "taken_up"],
  dismissed: ["open", "taken_up"],
};

/** What was done last, and the edits by which it can be taken back. */
type Done = { edits: string[] } | "undone" | null;

/** Say what becomes of a missing tie, with a note; take that back. */
export function Decide({ gap }: { gap: Whole }) {
  const say = useWords();
  const { viewer, may } = useViewer();
  const [note, setNote] = useState("");
  const [done, setDone] = useState<Done>(null);
  const decide = useChange(DecideGapDocument);
  const undo = useChange(UndoGapDocument);
  const tried = decide.variables?.input.ifVersion;
  // What it is now is told as soon as that has been read.
  const [refused] = decide.refused.filter(
    ({ code }) => code !== "CONFLICT" || tried !== gap.changed,
  );
  const { lang } = useAddress();
  const words = useOntology().data?.nodes.Gap?.properties.status;
  const status = words ? wordOf(words, gap.status, lang) : gap.status;

  if (viewer && !may("editor")) return <p className="hint">{say("decide.role")}</p>;

  function choose(next: Status): void {
    setDone(null);
    undo.reset();
    const input = { id: gap.id, status: next, note, ifVersion: gap.changed };
    decide.mutate(
      { input },
      {
        onSuccess: (answer) => {
          if (refusals(answer).length > 0) return client.invalidateQueries(); // see what it is now
          setDone({ edits: answer.decideGap.edits.flatMap((one) => (one ? [one.id] : [])) });
          setNote("");
        },
      },
    );
  }

  function takeBack(ids: string[]): void {
    undo.mutate(
      { ids },
      {
        onSuccess: (answer) => {
          if (refusals(answer).length === 0) setDone("undone");
        },
      },
    );
  }

  return (
    <section className="decide" aria-label={say("decide.title")}>
      <h2>{say("decide.title")}</h2>
      <Field label={say("decide.note")} hint={say("decide.hint")}>
        {(given) => (
          <textarea
            {...given}
            rows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <p className="actions">
        {NEXT[gap.status as Status].map((next) => (
          <button
            key={next}
            type="button"
            disabled={decide.isPending || undo.isPending}
            onClick={() => choose(next)}
          >
            {say(`decide.${next}`)}
          </button>
        ))}
      </p>
      {decide.error && <Failure error={decide.error} retry={decide.reset} />}
      {undo.error && <Failure error={undo.error} retry={undo.reset} />}
      {refused && (
        <p className="warning" role="alert">
          {refused.code === "CONFLICT" && say("decide.conflict", { status })}
          {refused.code === "FORBIDDEN" && say("decide.foreign")}
          {!["CONFLICT", "FORBIDDEN"].includes(refused.code) && refused.message}
        </p>
      )}
      {undo.refused.length > 0 && (
        <p className="warning" role="alert">
          {say("decide.conflict_undo")}
        </p>
      )}
      <p role="status">
        {done === "undone" && say("decide.undone")}
        {done && done !== "undone" && (
          <>
            {say("decide.done", { status })}{" "}
            <button type="button" disabled={undo.isPending} onClick={() => takeBack(done.edits)}>
              {say("decide.undo")}
            </button>
          </>
        )}
      </p>
    </section>
  );
}
