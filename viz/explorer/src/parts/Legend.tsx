import { useTranslation } from "react-i18next";
import { useAddress } from "../address";
import type { Ontology } from "../api/ontology";
import { countryColour } from "../graph/colours";
import { groundOf } from "../graph/ground";
import type { Network } from "../graph/network";
import { Kind } from "./Badge";
import { formatCountry } from "./format";

/** What the picture's colours, rings and lines mean: only what is in it. */
export function Legend({ network, ontology }: { network: Network; ontology: Ontology }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  const briefs = network.mapNodes((_, { brief }) => brief);
  const types = [...new Set(briefs.map((one) => one.__typename))].sort();
  const lens = groundOf(network) !== undefined;
  const countries = [...new Set(briefs.map((one) => one.country ?? ""))].sort();
  const hole = briefs.some((one) => one.synthetic) && (
    <li>
      <i className="dot hollow" />
      {t("legend.synthetic")}
    </li>
  );
  return (
    <section className="legend" aria-label={t("legend.title")}>
      {!lens && (
        <>
          <h2>{t("legend.types")}</h2>
          <ul>
            {types.map((type) => (
              <li key={type}>
                <Kind of={type} ontology={ontology} />
              </li>
            ))}
            {hole}
          </ul>
        </>
      )}
      <h2>{t(lens ? "legend.sides" : "legend.countries")}</h2>
      <ul>
        {countries.map((country) => (
          <li key={country}>
            <i
              className={lens ? "dot" : "ring"}
              style={{ [lens ? "background" : "borderColor"]: countryColour(country) }}
            />
            {country ? formatCountry(country, lang) : t("legend.unknown")}
          </li>
        ))}
        {lens && hole}
      </ul>
      <h2>{t("legend.lines")}</h2>
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
