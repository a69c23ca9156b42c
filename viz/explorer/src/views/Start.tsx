import { useTranslation } from "react-i18next";
import { useAddress } from "../address";
import type { Ontology } from "../api/ontology";
import { useCounts } from "../data";
import { formatNumber } from "./format";
import { Failure } from "./Notice";

/** The page before anything is chosen: what it is for and what there is to find. */
export function Start({ ontology }: { ontology: Ontology }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  const { data, error, refetch } = useCounts(ontology);
  return (
    <section className="start">
      <p className="tagline">{t("tagline")}</p>
      <h1>{t("start.heading")}</h1>
      <p>{t("start.text")}</p>
      <p className="hint">{t("search.hint")}</p>
      {error && <Failure error={error} retry={refetch} />}
      {data && (
        <>
          <h2>{t("start.inside")}</h2>
          <ul className="counts">
            {data.map(({ type, total }) => (
              <li key={type.name}>
                <strong>{formatNumber(total, lang)}</strong>
                <span className="kind">
                  <i className="dot" style={{ background: type.colour }} />
                  {type.plural[lang]}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
