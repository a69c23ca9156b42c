import { useTranslation } from "react-i18next";
import type { Ontology } from "../api/ontology";
import { countryColour } from "../graph/colours";
import type { Network } from "../graph/network";
import { Kind } from "./Badge";

/** What the picture's colours, rings and lines mean: only what is in it. */
export function Legend({ network, ontology }: { network: Network; ontology: Ontology }) {
  const { t } = useTranslation();
  const briefs = network.mapNodes((_, { brief }) => brief);
  const types = [...new Set(briefs.map((one) => one.__typename))].sort();
  const countries = [...new Set(briefs.map((one) => one.country ?? ""))].sort();
  return (
    <section className="legend" aria-label={t("legend.title")}>
      <h3>{t("legend.types")}</h3>
      <ul>
        {types.map((type) => (
          <li key={type}>
            <Kind of={type} ontology={ontology} />
          </li>
        ))}
        {briefs.some((one) => one.synthetic) && (
          <li>
            <i className="dot hollow" />
            {t("legend.synthetic")}
          </li>
        )}
      </ul>
      <h3>{t("legend.countries")}</h3>
      <ul>
        {countries.map((country) => (
          <li key={country}>
            <i className="ring" style={{ borderColor: countryColour(country) }} />
            {country || t("legend.unknown")}
          </li>
        ))}
      </ul>
      <h3>{t("legend.lines")}</h3>
      <ul>
        <li>
          <i className="stroke crossing" />
          {t("legend.border")}
        </li>
        <li>
          <i className="stroke" />
          {t("legend.tie")}
        </li>
      </ul>
    </section>
  );
}
