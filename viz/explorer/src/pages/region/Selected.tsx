import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { SelectedDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { briefOf, type Names } from "./drawn";
import { enter, type Opens, opens } from "./opening";
import { useWords } from "./words";

const LISTED = 12;

interface Props {
  ids: string[];
  names: Names;
  ontology: Ontology;
  onSelect: (ids: string[]) => void;
}

/** Who is selected: how to see more of each, and how to let go of them. */
export function Selected({ ids, names, ontology, onSelect }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const listed = ids.slice(0, LISTED);
  const strange = listed.filter((id) => !names.has(id) && id.includes(":"));
  const { data } = useAnswer(SelectedDocument, { ids: strange }, strange.length > 0);
  const nodes = data?.nodes.filter((one) => one !== null) ?? [];
  const found = new Map(nodes.map((one) => [one.id, nameOf(one, lang)]));
  const nothing = { actors: 1, country: null, latitude: null, longitude: null, node: null };
  const name = (id: string) =>
    names.get(id) ?? found.get(id) ?? nameOf(briefOf({ id, ...nothing }, ontology, id), lang);
  if (ids.length === 0) return <p className="hint">{say("selection.none")}</p>;
  return (
    <section className="selection" aria-label={say("selection.title")}>
      <h2>{say("selection.count", { count: ids.length })}</h2>
      <ul>
        {listed.map((id) => (
          <li key={id}>
            <bdi>{name(id)}</bdi>
            {opens(id) && (
              <button type="button" onClick={() => enter(id)}>
                {say(`selection.open.${opens(id) as NonNullable<Opens>}`)}
                <span className="hidden"> {name(id)}</span>
              </button>
            )}
            <button
              type="button"
              aria-label={say("selection.drop", { name: name(id) })}
              title={say("selection.drop", { name: name(id) })}
              onClick={() => onSelect(ids.filter((one) => one !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {ids.length > LISTED && <p>{say("selection.more", { count: ids.length - LISTED })}</p>}
      <button type="button" onClick={() => onSelect([])}>
        {say("selection.clear")}
      </button>
    </section>
  );
}
