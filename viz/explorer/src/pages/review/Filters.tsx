import { useValue } from "../../address";
import { Field } from "../../parts/Field";
import { Value } from "../../parts/Value";
import { useWords } from "./words";

const VERDICTS = ["open", "unsure", "same", "distinct", "settled"] as const;
const LEAST = ["", "0.8", "0.95"] as const;

interface Props {
  /** Part of a name. */
  text: string;
  onText: (text: string) => void;
}

/** Which pairs are listed. */
export function Filters({ text, onText }: Props) {
  const say = useWords();
  const [verdict, setVerdict] = useValue("verdict");
  const [least, setLeast] = useValue("least");
  return (
    <>
      <Field label={say("queue.verdict")}>
        {(given) => (
          <select {...given} value={verdict || "open"} onChange={(e) => setVerdict(e.target.value)}>
            {VERDICTS.map((one) => (
              <option key={one} value={one}>
                <Value type="CandidatePair" name="verdict" value={one} />
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say("queue.least")}>
        {(given) => (
          <select {...given} value={least} onChange={(e) => setLeast(e.target.value)}>
            {LEAST.map((one) => (
              <option key={one} value={one}>
                {one === ""
                  ? say("queue.any")
                  : say("queue.from", { percent: Math.round(Number(one) * 100) })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say("queue.name")}>
        {(given) => (
          <input {...given} type="search" value={text} onChange={(e) => onText(e.target.value)} />
        )}
      </Field>
    </>
  );
}
