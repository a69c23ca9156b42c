import { useAddress } from "../../address";
import { OverDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { asked, type Filter, toggle } from "../../filter";
import { type Over as Choice, OVER } from "../../filter/ties";
import { formatNumber } from "../../parts/format";
import { useWords } from "./words";

/** Ties over the border: none, any, or of some kinds; with counts of the first two. */
export function Over({ filter, ontology }: { filter: Filter; ontology: Ontology }) {
  const say = useWords();
  const { lang } = useAddress();
  const { search, types, filter: others } = asked(filter, "over");
  const tied = (one: boolean) => ({ ...others, overBorder: { tied: one } });
  const given = { search, types, none: tied(false), some: tied(true) };
  const { data } = useAnswer(OverDocument, given);
  const word = (one: Choice) =>
    one === "none" || one === "some"
      ? say(`over.${one}`)
      : (ontology.relationships[one]?.label[lang] ?? one);
  const count = (one: Choice) =>
    one === "none" || one === "some" ? data?.[one].totalCount : undefined;
  return (
    <fieldset className="facet">
      <legend>{say("facets.over")}</legend>
      {OVER.map((one) => {
        const known = count(one);
        return (
          <label key={one} className={one === "none" || one === "some" ? undefined : "kind-of"}>
            <input
              type="checkbox"
              checked={filter.chosen.over.includes(one)}
              onChange={() => toggle(filter, "over", one)}
            />
            <span>{word(one)}</span>
            {known !== undefined && <span className="count">{formatNumber(known, lang)}</span>}
          </label>
        );
      })}
      <small>{say("over.hint")}</small>
    </fieldset>
  );
}
