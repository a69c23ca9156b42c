import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Brief } from "../api/brief";
import { MentionedDocument } from "../api/made";
import type { Ontology } from "../api/ontology";
import { useAnswer } from "../data";
import { Kind, Name } from "./Badge";
import { Finder } from "./Finder";
import { Failure } from "./Notice";

interface Props {
  ontology: Ontology;
  label: string;
  /** The id of the actor chosen, empty for none. */
  value: string;
  /** Is given the id of another actor, or an empty one. */
  onChange: (id: string, node?: Brief) => void;
  /** The kinds of actors to choose from, instead of all. */
  types?: string[];
  /** What the button beside the chosen actor says; it gives an empty id. */
  action?: string;
}

const actors = (ontology: Ontology) =>
  Object.values(ontology.nodes)
    .filter(({ abstract, labels }) => !abstract && labels.includes("Actor"))
    .map(({ name }) => name);

/** The actor chosen, and the button to choose another. */
function Chosen({
  ontology,
  label,
  value,
  onChange,
  focused,
  ...more
}: Props & { focused: boolean }) {
  const { t } = useTranslation();
  const action = more.action ?? t("actor.change");
  const { data, error, refetch, isPlaceholderData } = useAnswer(MentionedDocument, { id: value });
  const button = useRef<HTMLButtonElement>(null);
  const node: Brief | null | undefined = isPlaceholderData ? undefined : data?.node;
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <>
      {error && <Failure error={error} retry={refetch} />}
      <p className="chosen">
        {node === null && <span role="alert">{t("actor.missing", { id: value })}</span>}
        {node === undefined && !error && t("notice.loading")}
        {node && (
          <span>
            <Name of={node} />{" "}
            <span className="where">
              <Kind of={node.__typename} ontology={ontology} />
              {node.town && <> · {node.town}</>}
            </span>
          </span>
        )}
        <button
          ref={button}
          type="button"
          aria-label={`${action} – ${label}`}
          onClick={() => onChange("")}
        >
          {action}
        </button>
      </p>
    </>
  );
}

/** Choose one actor: type, and take one of those that may be meant. */
export function ActorField(props: Props) {
  const { ontology, label, value, onChange, types } = props;
  const { t } = useTranslation();
  const [touched, setTouched] = useState(false); // then the focus stays in this field
  function change(id: string, node?: Brief): void {
    setTouched(true);
    onChange(id, node);
  }
  return (
    <div className="actor-field">
      <span className="label">{label}</span>
      {value ? (
        <Chosen key={value} {...props} onChange={change} focused={touched} />
      ) : (
        <Finder
          ontology={ontology}
          label={label}
          placeholder={t("actor.placeholder")}
          types={types ?? actors(ontology)}
          focused={touched}
          onChoose={(node) => change(node.id, node)}
        />
      )}
    </div>
  );
}
