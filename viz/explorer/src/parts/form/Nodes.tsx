import { useId } from "react";
import { useAddress } from "../../address";
import { type Brief, nameOf } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import { Name } from "../Badge";
import { Finder } from "../Finder";
import { kinds } from "./fields";
import { useWords } from "./words";

interface Props {
  ontology: Ontology;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  types: string[];
  single?: boolean | undefined;
  value: Brief[];
  onChange: (value: Brief[]) => void;
}

/** Choose nodes one after the other: type, take one, and so on; each can be taken out again. */
export function Nodes(props: Props) {
  const { ontology, label, hint, error, types, single, value, onChange } = props;
  const say = useWords();
  const { lang } = useAddress();
  const id = useId();
  const add = (node: Brief) =>
    onChange(single ? [node] : [...value.filter((one) => one.id !== node.id), node]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's look is that of buttons here
    <div className="field nodes" role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {label}
      </span>
      {value.length > 0 && (
        <ul className="chips">
          {value.map((one) => (
            <li key={one.id}>
              <Name of={one} />
              <button
                type="button"
                aria-label={say("remove", { name: nameOf(one, lang) })}
                onClick={() => onChange(value.filter(({ id }) => id !== one.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {!(single && value.length > 0) && (
        <Finder
          key={value.length}
          ontology={ontology}
          label={label}
          placeholder={say("finder")}
          types={kinds(ontology, types)}
          onChoose={add}
        />
      )}
      {(error || hint) && (
        <small className={error ? "error" : undefined} role={error ? "alert" : undefined}>
          {error || hint}
        </small>
      )}
    </div>
  );
}
