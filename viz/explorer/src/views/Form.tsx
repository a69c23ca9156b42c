import { type FormEvent, useState } from "react";
import { Field } from "../parts/Field";
import { LONGEST, type View } from "./store";
import { useWords } from "./words";

type Said = Pick<View, "title" | "note">;

interface Props {
  begun: Said;
  onKeep: (said: Said) => void;
  onCancel?: () => void;
}

/** A view's title and note. */
export function Form({ begun, onKeep, onCancel }: Props) {
  const say = useWords();
  const [title, setTitle] = useState(begun.title);
  const [note, setNote] = useState(begun.note);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (title.trim()) onKeep({ title: title.trim(), note: note.trim() });
  }

  return (
    <form onSubmit={submit}>
      <Field label={say("title")}>
        {(given) => (
          <input
            {...given}
            required
            maxLength={LONGEST.title}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label={say("note")} hint={say("noteHint")}>
        {(given) => (
          <textarea
            {...given}
            rows={2}
            maxLength={LONGEST.note}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <button type="submit">{say("keep")}</button>{" "}
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {say("cancel")}
        </button>
      )}
    </form>
  );
}
