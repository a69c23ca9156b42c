import { type FormEvent, useState } from "react";
import { useAddress } from "../../address";
import { type Brief, nameOf } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import { useChange } from "../../data";
import { useViewer } from "../../viewer";
import { ActorField } from "../ActorField";
import { Field } from "../Field";
import { Failure } from "../Notice";
import { Who } from "../Who";
import { End } from "./End";
import { type Change, unique } from "./fields";
import type { OnDone } from "./Hands";
import { Wrong } from "./Wrong";
import { useWords } from "./words";
import "./form.css";

interface Props {
  ontology: Ontology;
  title: string;
  /** The tie by which they belong to it, such as `ATTENDS`; it names the role. */
  tie: string;
  /** To what they belong, as the mutations are told: `{event: "…"}`. */
  to: Record<string, string>;
  of: { totalCount: number; edges: { role: string | null; node: Brief }[] };
  create: Change;
  end: Change;
  /** Whether ends are told apart by the role, too. */
  byRole?: boolean;
  onDone: OnDone;
}

function Add({ ontology, tie, to, create, onDone }: Omit<Props, "of" | "end" | "title">) {
  const say = useWords();
  const { lang } = useAddress();
  const [actor, setActor] = useState("");
  const [role, setRole] = useState("");
  const [key, setKey] = useState(unique);
  const { mutate, isPending, error, refused } = useChange(create);
  const property = ontology.relationships[tie]?.properties.role;

  function add(event?: FormEvent): void {
    event?.preventDefault();
    const input = { ...to, actor, ...(role ? { role } : {}), idempotencyKey: key };
    mutate(
      { input },
      {
        onSuccess: ({ done: { edits, userErrors } }) => {
          if (userErrors.length > 0) return;
          setActor("");
          setRole("");
          setKey(unique());
          onDone(edits[0]?.batch, "");
        },
      },
    );
  }

  return (
    <details className="adding">
      <summary>{say("people.add")}</summary>
      <form onSubmit={add}>
        <ActorField
          ontology={ontology}
          label={say("people.who")}
          value={actor}
          onChange={setActor}
        />
        {property && (
          <Field label={property.label[lang]} hint={property.description[lang]}>
            {(given) => (
              <input
                {...given}
                value={role}
                maxLength={200}
                onChange={({ target }) => setRole(target.value)}
              />
            )}
          </Field>
        )}
        <Wrong refused={refused} />
        {error && <Failure error={error} retry={() => add()} />}
        <button type="submit" className="main" disabled={isPending || actor === ""}>
          {say("people.do")}
        </button>
      </form>
    </details>
  );
}

/** Who belongs to something, in which role; editors add and end them. */
export function People(props: Props) {
  const { ontology, title, to, of, end, byRole, onDone } = props;
  const say = useWords();
  const { lang } = useAddress();
  const { may } = useViewer();
  const [ending, setEnding] = useState<{ role: string | null; node: Brief }>();
  return (
    <section className="people">
      <h2>
        {title} <span className="count">{of.totalCount}</span>
      </h2>
      {of.totalCount === 0 && <p>{say("people.none")}</p>}
      <ul>
        {of.edges.map(({ role, node }) => (
          <li key={node.id + role}>
            <span>
              <Who of={node} ontology={ontology} />
              {role && <span className="where"> · {role}</span>}
            </span>
            {may("editor") && (
              <button
                type="button"
                aria-label={say("people.end", { name: nameOf(node, lang) })}
                onClick={() => setEnding({ role, node })}
              >
                {say("end")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {of.totalCount > of.edges.length && (
        <p>{say("people.shown", { shown: of.edges.length, total: of.totalCount })}</p>
      )}
      {may("editor") && <Add {...props} />}
      {ending && (
        <End
          name={nameOf(ending.node, lang)}
          which={{ ...to, actor: ending.node.id, ...(byRole ? { role: ending.role } : {}) }}
          document={end}
          onClose={() => setEnding(undefined)}
          onDone={(batch) => {
            setEnding(undefined);
            onDone(batch, "");
          }}
        />
      )}
    </section>
  );
}
