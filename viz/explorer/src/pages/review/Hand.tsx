import { useState } from "react";
import { useValue } from "../../address";
import { MergeActorsDocument, MergedDocument, SplitActorDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { type UserError, useAnswer, useChange } from "../../data";
import { ActorField } from "../../parts/ActorField";
import { Field } from "../../parts/Field";
import { Wrong } from "../../parts/form/Wrong";
import { Link } from "../../parts/Link";
import { Failure } from "../../parts/Notice";
import { useViewer } from "../../viewer";
import { useWords } from "./words";

const MOST = 100;

function Outcome({
  ids,
  refused,
  error,
  reset,
}: {
  ids: string[];
  refused: UserError[];
  error: Error | null;
  reset: () => void;
}) {
  const say = useWords();
  return (
    <>
      {error && <Failure error={error} retry={reset} />}
      <Wrong refused={refused} />
      <p role="status">
        {ids.length > 0 && say("hand.done")}{" "}
        {ids.map((id) => (
          <Link key={id} to="actor" change={{ id }}>
            {id}{" "}
          </Link>
        ))}
      </p>
    </>
  );
}

/** Two entries that nobody asked about are one organisation. */
function Merge({ ontology }: { ontology: Ontology }) {
  const say = useWords();
  const { viewer } = useViewer();
  const [one, setOne] = useValue("one");
  const [other, setOther] = useValue("other");
  const [note, setNote] = useState("");
  const { mutate, data, isPending, error, refused, reset } = useChange(MergeActorsDocument);
  const made = data?.mergeActors.actor?.id;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ input: { ids: [one, other], note, by: viewer?.name ?? "" } });
      }}
    >
      <h2>{say("hand.merge")}</h2>
      <p className="hint">{say("hand.merge_hint")}</p>
      <ActorField
        ontology={ontology}
        label={say("hand.one")}
        value={one}
        onChange={(id) => setOne(id, true)}
      />
      <ActorField
        ontology={ontology}
        label={say("hand.other")}
        value={other}
        onChange={(id) => setOther(id, true)}
      />
      <Field label={say("pair.note")} hint={say("pair.note_hint")}>
        {(given) => <input {...given} value={note} onChange={(e) => setNote(e.target.value)} />}
      </Field>
      <button type="submit" className="main" disabled={!one || !other || isPending}>
        {say("hand.doMerge")}
      </button>
      <Outcome ids={made ? [made] : []} refused={refused} error={error} reset={reset} />
    </form>
  );
}

/** What was joined wrongly is taken apart again. */
function Split({ ontology }: { ontology: Ontology }) {
  const say = useWords();
  const { viewer } = useViewer();
  const [whole, setWhole] = useValue("whole");
  const [apart, setApart] = useState<string[]>([]);
  const [note, setNote] = useState("");
  const { mutate, data, isPending, error, refused, reset } = useChange(SplitActorDocument);
  const found = useAnswer(MergedDocument, { id: whole, first: MOST }, whole !== "").data?.node;
  const members = whole && found && "mergedFrom" in found ? found.mergedFrom : undefined;
  const ids = members?.edges.map(({ node }) => node.id) ?? [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ input: { id: whole, parts: [apart], note, by: viewer?.name ?? "" } });
      }}
    >
      <h2>{say("hand.split")}</h2>
      <p className="hint">{say("hand.split_hint")}</p>
      <ActorField
        ontology={ontology}
        label={say("hand.whole")}
        value={whole}
        onChange={(id) => {
          setApart([]);
          setWhole(id, true);
        }}
      />
      {members && ids.length === 0 && <p>{say("hand.alone")}</p>}
      {ids.length > 0 && (
        <fieldset className="parts">
          <legend>{say("hand.parts")}</legend>
          {ids.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={apart.includes(id)}
                onChange={({ target }) =>
                  setApart(target.checked ? [...apart, id] : apart.filter((one) => one !== id))
                }
              />
              <code>{id}</code>
            </label>
          ))}
          {members && members.totalCount > ids.length && (
            <small>{say("hand.cut", { shown: ids.length, total: members.totalCount })}</small>
          )}
        </fieldset>
      )}
      <Field label={say("pair.note")} hint={say("pair.note_hint")}>
        {(given) => <input {...given} value={note} onChange={(e) => setNote(e.target.value)} />}
      </Field>
      <button type="submit" className="main" disabled={apart.length === 0 || isPending}>
        {say("hand.doSplit")}
      </button>
      <Outcome
        ids={data?.splitActor.actors.map(({ id }) => id) ?? []}
        refused={refused}
        error={error}
        reset={reset}
      />
    </form>
  );
}

/** Merging and splitting what no comparison asked about. */
export function Hand({ ontology }: { ontology: Ontology }) {
  const say = useWords();
  const { mayEverywhere } = useViewer();
  if (!mayEverywhere("steward")) return <p className="empty">{say("steward")}</p>;
  return (
    <div className="hand">
      <Merge ontology={ontology} />
      <Split ontology={ontology} />
    </div>
  );
}
