import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { FacetDocument, type FacetQueryVariables } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { asked, FACETS, type Facet, type Filter, toggle } from "../../filter";
import { formatCountry } from "../../parts/format";
import { useWords } from "./words";

type Field = FacetQueryVariables["field"];

const FIELDS: Record<Facet, Field> = {
  type: "TYPENAME",
  country: "COUNTRY",
  region: "LOCATED_IN",
  sector: "ACTIVE_IN",
  topic: "WORKS_ON",
  source: "RECORDS_SOURCE",
};

interface Props {
  filter: Filter;
  ontology: Ontology;
}

/** The values of one facet with their counts, as if nothing of it were chosen yet. */
function Values({ facet, filter, ontology }: Props & { facet: Facet }) {
  const say = useWords();
  const { lang } = useAddress();
  const { data } = useAnswer(FacetDocument, { ...asked(filter, facet), field: FIELDS[facet] });
  const found = data?.actors.aggregate.groupBy;
  const groups = found?.groups.filter(({ value }) => value !== null) ?? [];
  if (groups.length === 0) return null;
  const named = (group: (typeof groups)[number]) => {
    if (facet === "type") return ontology.nodes[group.value ?? ""]?.plural[lang] ?? group.value;
    if (facet === "country") return formatCountry(group.value ?? "", lang);
    return group.node ? nameOf(group.node, lang) : group.value;
  };
  return (
    <fieldset className="facet">
      <legend>{say(`facets.${facet}`)}</legend>
      {groups.map((group) => (
        <label key={group.value}>
          <input
            type="checkbox"
            checked={filter.chosen[facet].includes(group.value ?? "")}
            onChange={() => toggle(filter, facet, group.value ?? "")}
          />
          <span>{named(group)}</span>
          <span className="count">{group.count.toLocaleString(lang)}</span>
        </label>
      ))}
      {found && found.totalCount > found.groups.length && (
        <small>{say("facets.more", { count: found.totalCount - found.groups.length })}</small>
      )}
    </fieldset>
  );
}

/** What the list can be narrowed down by. */
export function Facets({ filter, ontology }: Props) {
  const say = useWords();
  return (
    <section className="facets" aria-label={say("facets.title")}>
      {FACETS.map((one) => (
        <Values key={one} facet={one} filter={filter} ontology={ontology} />
      ))}
    </section>
  );
}
