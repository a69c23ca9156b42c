import { type FormEvent, useEffect, useState } from "react";
import { Field } from "../../../parts/Field";
import { useWords } from "../words";

interface Props {
  span: [number, number] | null;
  bounds: [number, number];
  onSpan: (span: [number, number] | null) => void;
}

/** The years as numbers, for whoever does not draw them. */
export function Span({ span, bounds, onSpan }: Props) {
  const say = useWords();
  const [first, last] = span ?? bounds;
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  useEffect(() => {
    setFrom(first);
    setTo(last);
  }, [first, last]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSpan([Math.min(from, to), Math.max(from, to)]);
  }

  const year = (value: number, set: (value: number) => void, label: string) => (
    <Field label={label}>
      {(given) => (
        <input
          {...given}
          type="number"
          min={1000}
          max={2999}
          required
          value={value}
          onChange={(event) => set(event.target.valueAsNumber || 0)}
        />
      )}
    </Field>
  );
  return (
    <form className="span" onSubmit={submit}>
      {year(from, setFrom, say("timeline.from"))}
      {year(to, setTo, say("timeline.to"))}
      <button type="submit">{say("timeline.apply")}</button>
      {span && (
        <button type="button" onClick={() => onSpan(null)}>
          {say("timeline.clear")}
        </button>
      )}
    </form>
  );
}
