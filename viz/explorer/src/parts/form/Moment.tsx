import { useAddress } from "../../address";
import type { Property } from "../../api/ontology";
import { Field } from "../Field";
import { moment, parts } from "./moments";
import { useWords } from "./words";

interface Props {
  property: Property;
  /** Whether it is an end: then a whole day is the last one. */
  end?: boolean;
  error?: string | undefined;
  required: boolean;
  /** A moment as the API writes it, empty for none. */
  text: string;
  onChange: (text: string) => void;
}

/** A day, and a time if there is one. */
export function Moment({ property, end = false, error, required, text, onChange }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const label = property.label[lang];
  const [day, time] = parts(text, end);
  return (
    <div className="moment">
      <Field label={`${label}: ${say("date")}`} error={error} hint={property.description[lang]}>
        {(given) => (
          <input
            {...given}
            type="date"
            required={required}
            value={day}
            onChange={(event) => onChange(moment(event.target.value, time, end))}
          />
        )}
      </Field>
      <Field label={`${label}: ${say("time")}`} hint={say("wholeDay")}>
        {(given) => (
          <input
            {...given}
            type="time"
            disabled={day === ""}
            value={time}
            onChange={(event) => onChange(moment(day, event.target.value, end))}
          />
        )}
      </Field>
    </div>
  );
}
