import { useState } from "react";
import { useChange } from "../../data";
import { Dialog } from "../Dialog";
import { Field } from "../Field";
import { Failure } from "../Notice";
import { type Change, today } from "./fields";
import { Wrong } from "./Wrong";
import { useWords } from "./words";

interface Props {
  /** What ends, and how the mutation is told of it. */
  name: string;
  which: object;
  document: Change;
  onDone: (batch: string | undefined) => void;
  onClose: () => void;
}

/** Asks until when something holds. */
export function End({ name, which, document, onDone, onClose }: Props) {
  const say = useWords();
  const [on, setOn] = useState(today);
  const { mutate, isPending, error, refused } = useChange(document);
  const end = () =>
    mutate(
      { input: { ...which, on } },
      {
        onSuccess: ({ done: { edits, userErrors } }) => {
          if (userErrors.length === 0) onDone(edits[0]?.batch);
        },
      },
    );
  return (
    <Dialog title={say("ending.title", { name })} onClose={onClose}>
      <form
        className="publishing"
        onSubmit={(event) => {
          event.preventDefault();
          end();
        }}
      >
        <p>{say("ending.text")}</p>
        <Field
          label={say("ending.on")}
          error={refused.find(({ field }) => field?.[1] === "on")?.message}
        >
          {(given) => (
            <input
              {...given}
              type="date"
              required
              value={on}
              onChange={(event) => setOn(event.target.value)}
            />
          )}
        </Field>
        <Wrong refused={refused} except={["on"]} />
        {error && <Failure error={error} retry={end} />}
        <p className="actions">
          <button type="submit" className="main" disabled={isPending}>
            {say(isPending ? "busy" : "end")}
          </button>
          <button type="button" onClick={onClose}>
            {say("leave")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
