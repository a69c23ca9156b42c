import { useAddress } from "../../address";
import type { Property } from "../../api/ontology";
import { Field } from "../Field";
import { useWords } from "./words";

interface Props {
  property: Property;
  error?: string | undefined;
  required: boolean;
  /** A moment as the API writes it, empty for none. */
  text: string;
  onChange: (text: string) => void;
}

const two = (value: number) => String(value).padStart(2, "0");

/** A moment's day and time in the reader's zone; a midnight in UTC is a whole day. */
export function parts(text: string): [day: string, time: string] {
  if (text === "" || /T00:00(:00)?(\.0+)?(Z|\+00:00)$/.test(text)) return [text.slice(0, 10), ""];
  const at = new Date(text);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return [day, `${two(at.getHours())}:${two(at.getMinutes())}`];
}

/** The moment of a day and a time in the reader's zone. */
export function moment(day: string, time: string): string {
  if (day === "") return "";
  return time === "" ? `${day}T00:00:00Z` : new Date(`${day}T${time}`).toISOString();
}

/** A day, and a time if there is one. */
export function Moment({ property, error, required, text, onChange }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const label = property.label[lang];
  const [day, time] = parts(text);
  return (
    <div className="moment">
      <Field label={`${label}: ${say("date")}`} error={error} hint={property.description[lang]}>
        {(given) => (
          <input
            {...given}
            type="date"
            required={required}
            value={day}
            onChange={(event) => onChange(moment(event.target.value, time))}
          />
        )}
      </Field>
      <Field label={`${label}: ${say("time")}`}>
        {(given) => (
          <input
            {...given}
            type="time"
            disabled={day === ""}
            value={time}
            onChange={(event) => onChange(moment(day, event.target.value))}
          />
        )}
      </Field>
    </div>
  );
}
