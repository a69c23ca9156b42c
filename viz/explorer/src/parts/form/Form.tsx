import { type FormEvent, useState } from "react";
import type { Brief } from "../../api/brief";
import { camel, type Ontology } from "../../api/ontology";
import { client, useChange } from "../../data";
import { Dialog } from "../Dialog";
import { Failure } from "../Notice";
import { PropertyInput } from "../PropertyInput";
import { type Begun, begin, input, type Spec, type Texts, unique, unreadable } from "./fields";
import { Moment } from "./Moment";
import { Nodes } from "./Nodes";
import { Wrong } from "./Wrong";
import { useWords } from "./words";

interface Props {
  title: string;
  ontology: Ontology;
  spec: Spec;
  /** What is changed; without it something new is published. */
  of?: Begun | undefined;
  /** The reader's own organisation. */
  mine?: Brief[];
  /** What else stands in something new at first. */
  start?: Partial<Texts> | undefined;
  onDone: (batch: string | undefined, id: string) => void;
  onClose: () => void;
}

/** A window to publish something in, or to change it; what is refused is said at its field. */
export function Form({ title, ontology, spec, of, mine, start, onDone, onClose }: Props) {
  const say = useWords();
  const [before] = useState<Texts>(() => begin(spec, of));
  const [now, setNow] = useState<Texts>(() => {
    const { facts, ties } = begin(spec, of, mine);
    return { facts: { ...facts, ...start?.facts }, ties: { ...ties, ...start?.ties } };
  });
  const [key, setKey] = useState(unique);
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error, refused } = useChange(of ? spec.update : spec.create);
  const properties = ontology.nodes[spec.type]?.properties ?? {};
  const given = input(spec, ontology, before, now);
  const at = (name: string) => refused.find(({ field }) => field?.[1] === name)?.message;
  const names = [...spec.facts.map(camel), ...spec.ties.map((one) => one.name)];
  const folded = spec.moreFrom ? spec.facts.indexOf(spec.moreFrom) : spec.facts.length;

  function change(next: Partial<Texts>): void {
    setNow({ ...now, ...next });
    setKey(unique()); // another input is another change
  }

  function save(event?: FormEvent): void {
    event?.preventDefault();
    setTried(true);
    if (missing.length > 0) return;
    const which = of ? { id: of.id, ifVersion: of.changed } : spec.fresh?.();
    mutate(
      { input: { ...given, ...which, idempotencyKey: key } },
      {
        onSuccess: ({ done: { node, edits, userErrors } }) => {
          if (userErrors.length === 0) onDone(edits[0]?.batch, node?.id ?? "");
          // Who opens the form again begins with what others have changed meanwhile.
          else if (userErrors.some(({ code }) => code === "CONFLICT")) client.invalidateQueries();
        },
      },
    );
  }

  const fact = (name: string) => {
    const property = properties[name];
    if (!property) return null;
    const text = now.facts[name] ?? "";
    const common = {
      property,
      text,
      required: spec.needed.includes(name),
      error: at(camel(name)) ?? (unreadable(text, property) ? say("unreadable") : undefined),
      onChange: (next: string) => change({ facts: { ...now.facts, [name]: next } }),
    };
    return property.type === "datetime" ? (
      <Moment key={name} end={name === "end"} {...common} />
    ) : (
      <PropertyInput key={name} {...common} rows={name === "description" ? 4 : undefined} />
    );
  };
  const wrong = spec.facts.some(
    (name) => properties[name] && unreadable(now.facts[name] ?? "", properties[name]),
  );
  const missing = spec.ties
    .filter(({ name, needed }) => needed && now.ties[name]?.length === 0)
    .map(({ name }) => name);

  return (
    <Dialog title={title} onClose={onClose}>
      <form className="publishing" onSubmit={save}>
        {spec.facts.slice(0, folded).map(fact)}
        {spec.ties.map(({ name, ...one }) => (
          <Nodes
            key={name}
            ontology={ontology}
            {...one}
            error={at(name) ?? (tried && missing.includes(name) ? say("missing") : undefined)}
            value={now.ties[name] ?? []}
            onChange={(nodes) => change({ ties: { ...now.ties, [name]: nodes } })}
          />
        ))}
        {folded < spec.facts.length && (
          <details
            open={of !== undefined || spec.facts.slice(folded).some((name) => at(camel(name)))}
          >
            <summary>{say("more")}</summary>
            {spec.facts.slice(folded).map(fact)}
          </details>
        )}
        <Wrong refused={refused} except={names} />
        {error && <Failure error={error} retry={() => save()} />}
        <p className="actions">
          <button
            type="submit"
            className="main"
            disabled={isPending || wrong || Object.keys(given).length === 0}
          >
            {say(isPending ? "busy" : of ? "save" : "publish")}
          </button>
          <button type="button" onClick={onClose}>
            {say("leave")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
