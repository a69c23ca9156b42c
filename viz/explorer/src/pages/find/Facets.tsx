import { useAddress } from "../../address";
import { type Brief, nameOf } from "../../api/brief";
import { ChosenDocument, FacetDocument, type FacetQueryVariables } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { asked, FACETS, type Facet, type Filter, toggle } from "../../filter";
import { Finder } from "../../parts/Finder";
import { formatCountry, formatNumber } from "../../parts/format";
import { Over } from "./Over";
import { useWords } from "./words";

type Field = FacetQueryVariables["field"];
type Counted = Exclude<Facet, "over">;

const FIELDS: Record<Counted, Field> = {
  type: "TYPENAME",
  country: "COUNTRY",
  region: "LOCATED_IN",
  member: "MEMBER_OF",
  sector: "ACTIVE_IN",
  topic: "WORKS_ON",
  source: "RECORDS_SOURCE",
};

/** What may be looked for by name, where a facet has more values than are listed. */
const NAMED: Partial<Record<Counted, string[]>> = {
  region: ["Region"],
  member: ["Association", "Chamber", "Cluster", "Consortium"],
  sector: ["Sector"],
  topic: ["Topic"],
};

interface Props {
  filter: Filter;
  ontology: Ontology;
}

interface Value {
  value: string;
  name: string;
  count: number | null;
}

/** The nodes of these ids, for their names. */
function useNodes(ids: string[]): Brief[] {
  const { data } = useAnswer(ChosenDocument, { ids }, ids.length > 0);
  return (ids.length > 0 && data?.nodes.filter((one) => !!one)) || [];
}

/** The values of one facet with their counts, as if nothing of it were chosen yet. */
function Values({ facet, filter, ontology }: Props & { facet: Counted }) {
  const say = useWords();
  const { lang } = useAddress();
  const { data } = useAnswer(FacetDocument, { ...asked(filter, facet), field: FIELDS[facet] });
  const found = data?.actors.aggregate.groupBy;
  const groups = found?.groups.filter(({ value }) => value !== null) ?? [];
  const chosen = filter.chosen[facet];
  const types = NAMED[facet];
  const listed = new Set(groups.map(({ value }) => value));
  const unlisted = found ? chosen.filter((one) => !listed.has(one)) : [];
  const known = useNodes(types ? unlisted : []);
  const more = found ? found.totalCount - found.groups.length : 0;
  if (groups.length === 0 && chosen.length === 0) return null;
  const named = (value: string, node?: Brief | null) => {
    if (facet === "type") return ontology.nodes[value]?.plural[lang] ?? value;
    if (facet === "country") return formatCountry(value, lang);
    return node ? nameOf(node, lang) : value;
  };
  const values: Value[] = [
    ...unlisted.map((value) => ({
      value,
      name: named(
        value,
        known.find(({ id }) => id === value),
      ),
      count: more > 0 ? null : 0,
    })),
    ...groups.map(({ value, node, count }) => ({
      value: value ?? "",
      name: named(value ?? "", node),
      count,
    })),
  ];
  return (
    <fieldset className="facet">
      <legend>{say(`facets.${facet}`)}</legend>
      {values.map(({ value, name, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => toggle(filter, facet, value)}
          />
          <span>{name}</span>
          {count !== null && <span className="count">{formatNumber(count, lang)}</span>}
        </label>
      ))}
      {more > 0 && types && (
        <Finder
          key={chosen.length}
          ontology={ontology}
          label={say("facets.find", { what: say(`facets.${facet}`) })}
          placeholder={say("facets.more", { count: more })}
          types={types}
          onChoose={({ id }) => {
            if (!chosen.includes(id)) toggle(filter, facet, id);
          }}
        />
      )}
    </fieldset>
  );
}

/** What the list can be narrowed down by. */
export function Facets({ filter, ontology }: Props) {
  const say = useWords();
  return (
    <section className="facets" aria-label={say("facets.title")}>
      <details open={matchMedia("(min-width: 48rem)").matches}>
        <summary>{say("facets.title")}</summary>
        {FACETS.map((one) =>
          one === "over" ? (
            <Over key={one} filter={filter} ontology={ontology} />
          ) : (
            <Values key={one} facet={one} filter={filter} ontology={ontology} />
          ),
        )}
      </details>
    </section>
  );
}
