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

interface One {
  role: string | null;
  node: Brief;
  /** What else is said of them, such as a sum. */
  aside?: string;
}

interface By {
  /** To what they belong, as the mutations are told: `{event: "…"}`. */
  to: Record<string, string>;
  create: Change;
  end: Change;
  /** Whether ends are told apart by the role, too. */
  byRole?: boolean;
  onDone: OnDone;
}

interface Props {
  ontology: Ontology;
  title: string;
  /** The tie by which they belong to it, such as `ATTENDS`; it names the role. */
  tie: string;
  of: { totalCount: number; edges: One[] };
  /** How they are added and ended; without it that cannot be. */
  by?: By;
}

function Add({ ontology, tie, by }: Pick<Props, "ontology" | "tie"> & { by: By }) {
  const { to, create, onDone } = by;
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
export function People({ ontology, title, tie, of, by }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const { may } = useViewer();
  const [ending, setEnding] = useState<One>();
  const mine = may("editor") ? by : undefined;
  return (
    <section className="people">
      <h2>
        {title} <span className="count">{of.totalCount}</span>
      </h2>
      {of.totalCount === 0 && <p>{say("people.none")}</p>}
      <ul>
        {of.edges.map((one) => (
          <li key={one.node.id + one.role}>
            <span>
              <Who of={one.node} ontology={ontology} />
              <span className="where">
                {[one.role, one.aside].filter(Boolean).map((text) => ` · ${text}`)}
              </span>
            </span>
            {mine && (
              <button
                type="button"
                aria-label={say("people.end", { name: nameOf(one.node, lang) })}
                onClick={() => setEnding(one)}
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
      {mine && <Add ontology={ontology} tie={tie} by={mine} />}
      {mine && ending && (
        <End
          name={nameOf(ending.node, lang)}
          which={{
            ...mine.to,
            actor: ending.node.id,
            ...(mine.byRole ? { role: ending.role } : {}),
          }}
          document={mine.end}
          onClose={() => setEnding(undefined)}
          onDone={(batch) => {
            setEnding(undefined);
            mine.onDone(batch, "");
          }}
        />
      )}
    </section>
  );
}
