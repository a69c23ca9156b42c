import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { camel, type Ontology } from "../../api/ontology";
import { format, formatDate } from "../../parts/format";
import { type Measured, measured } from "./known";
import { useWords } from "./words";

/** Of use to anybody, in this order; the rest is for researchers. */
const FIRST = [
  "partners",
  "partners_abroad",
  "bridge_ties",
  "single_sources",
  "failing_downstream",
];

/** What the last run measured of the actor, each figure with what it means. */
export function Measures({ measures, ontology }: { measures: Measured; ontology: Ontology }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const known = measured(ontology)
    .map(([name, property]) => ({ name, property, value: measures[camel(name)] }))
    .filter(({ value }) => value != null);
  const first = known.filter(({ name }) => FIRST.includes(name));
  const rest = known.filter(({ name }) => !FIRST.includes(name));
  const list = (figures: typeof known) => (
    <dl className="facts">
      {figures.map(({ name, property, value }) => (
        <div key={name}>
          <dt>{property.label[lang]}</dt>
          <dd>
            {typeof value === "number"
              ? value.toLocaleString(lang, { maximumSignificantDigits: 4 })
              : format(value, property, t, lang)}
            <small>{property.description[lang]}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
  const { finished } = measures.run;
  return (
    <section>
      <h2>{say("measures.title")}</h2>
      {finished && (
        <p className="hint">{say("measures.run", { date: formatDate(finished, lang) })}</p>
      )}
      {list(first)}
      {rest.length > 0 && (
        <details>
          <summary>{say("measures.all", { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}
