import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Failure } from "../../parts/Notice";
import { useViews } from "../../views/store";
import { useWords } from "../../views/words";
import type { Page, PageProps } from "..";
import { useCounts } from "./counts";

const Views = lazy(() => import("../../views/List"));

/** What people come for, and the page that does it. */
const JOBS = [
  "partners",
  "find",
  "region",
  "gaps",
  "bridges",
  "market",
  "events",
  "projects",
] as const satisfies Page[];

/** The page before anything is chosen: what it is for and what there is to find. */
export default function Start({ ontology }: PageProps) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  const sayViews = useWords();
  const views = useViews();
  const { data, error, refetch } = useCounts(ontology, false);
  const synthetic = useCounts(ontology, true).data; // counted one by one, so it comes later
  const present = [...(data ?? [])].filter(([, total]) => total > 0).sort((a, b) => b[1] - a[1]);
  return (
    <section className="start">
      <h1>{t("start.heading")}</h1>
      <p>{t("start.text")}</p>
      <ul className="jobs">
        {JOBS.map((one) => (
          <li key={one}>
            <Link to={one}>{t(`start.job.${one}.do`)}</Link>
            <span>{t(`start.job.${one}.what`)}</span>
          </li>
        ))}
      </ul>
      {views.length > 0 && (
        <>
          <h2>{sayViews("yours", { count: views.length })}</h2>
          <Suspense>
            <Views short />
          </Suspense>
        </>
      )}
      {error && <Failure error={error} retry={refetch} />}
      {data && (
        <>
          <h2>{t("start.inside")}</h2>
          <ul className="counts">
            {present.map(([name, total]) => (
              <li key={name}>
                <strong>{formatNumber(total, lang)}</strong>
                <span className="kind">
                  <i className="dot" style={{ background: ontology.nodes[name]?.colour }} />
                  {ontology.nodes[name]?.plural[lang]}
                </span>
                {Boolean(synthetic?.get(name)) && (
                  <small>
                    {t("start.synthetic", { total: formatNumber(synthetic?.get(name) ?? 0, lang) })}
                  </small>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
