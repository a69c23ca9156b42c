import { useState } from "react";
import type { UserError } from "../../data";
import { Dialog } from "../../parts/Dialog";
import { Field } from "../../parts/Field";
import { Wrong } from "../../parts/form/Wrong";
import { Failure } from "../../parts/Notice";
import { useWords } from "./words";

interface Props {
  title: string;
  isPending: boolean;
  error: Error | null;
  refused: UserError[];
  onEnd: (on: string, note: string) => void;
  onClose: () => void;
}

const today = () => new Date().toLocaleDateString("sv"); // as 2026-05-04, in the reader's own day

/** Asks since when something holds no longer, and why. */
export function Ending({ title, isPending, error, refused, onEnd, onClose }: Props) {
  const say = useWords();
  const [on, setOn] = useState(today);
  const [note, setNote] = useState("");
  const atDay = refused.find(({ field }) => field?.[1] === "on")?.message;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onEnd(on, note);
        }}
      >
        <p>{say("ending.text")}</p>
        <Field label={say("ending.on")} error={atDay}>
          {(given) => (
            <input
              {...given}
              type="date"
              required
              value={on}
              onChange={(e) => setOn(e.target.value)}
            />
          )}
        </Field>
        <Field label={say("note")} hint={say("note_hint")}>
          {(given) => (
            <input
              {...given}
              value={note}
              maxLength={2000}
              onChange={(e) => setNote(e.target.value)}
            />
          )}
        </Field>
        {error && <Failure error={error} retry={() => onEnd(on, note)} />}
        <Wrong refused={refused} except={["on"]} />
        <button type="submit" className="main" disabled={isPending}>
          {say("ending.do")}
        </button>
      </form>
    </Dialog>
  );
}
