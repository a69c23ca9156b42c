import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { SelectedDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { FACETS, type Facet, isNarrowed, useFilter, useSelection } from "../../filter";
import { formatCountry } from "../../parts/format";
import { useWords as useFindWords } from "../find/words";
import { useWords } from "./words";

/** What was chosen, in words. */
export function About({ ontology }: { ontology: Ontology }) {
  const say = useWords();
  const sayFind = useFindWords();
  const { lang } = useAddress();
  const filter = useFilter();
  const [selected] = useSelection();
  const ids = FACETS.flatMap((one) => filter.chosen[one]).filter((one) => one.includes(":"));
  const { data } = useAnswer(SelectedDocument, { ids }, ids.length > 0);
  const names = new Map(data?.nodes.flatMap((one) => (one ? [[one.id, nameOf(one, lang)]] : [])));

  const word = (facet: Facet, value: string) => {
    if (facet === "type") return ontology.nodes[value]?.plural[lang] ?? value;
    if (facet === "country") return formatCountry(value, lang);
    return names.get(value) ?? value;
  };
  return (
    <ul className="about">
      {selected.length > 0 && <li>{say("selected", { count: selected.length })}</li>}
      {selected.length === 0 && !isNarrowed(filter) && <li>{say("everybody")}</li>}
      {filter.text && <li>“{filter.text}”</li>}
      {FACETS.filter((one) => filter.chosen[one].length > 0).map((one) => (
        <li key={one}>
          {sayFind(`facets.${one}`)}:{" "}
          {filter.chosen[one].map((value) => word(one, value)).join(", ")}
        </li>
      ))}
    </ul>
  );
}
