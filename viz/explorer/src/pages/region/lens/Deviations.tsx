import { useAddress } from "../../../address";
import { DeviationsDocument, type DeviationsQuery } from "../../../api/made";
import { LOCALES } from "../../../api/ontology";
import { useAnswer } from "../../../data";
import { Name } from "../../../parts/Badge";
import { formatDate, formatNumber } from "../../../parts/format";
import { Failure } from "../../../parts/Notice";
import { useWords } from "../words";

const FIRST = 20;

type Found = NonNullable<DeviationsQuery["run"]>["figures"]["edges"][number]["node"];

/** Where fewer ties lead over the border than border and sector let expect, or more. */
export function Deviations() {
  const say = useWords();
  const { lang } = useAddress();
  const { data, error, refetch } = useAnswer(DeviationsDocument, { first: FIRST });
  const figures = data?.run?.figures;
  const number = (value: number | null, digits = 1) =>
    value === null ? "–" : value.toLocaleString(LOCALES[lang], { maximumFractionDigits: digits });

  function says({ value, low, high, expected }: Found): string {
    return say("lens.says", {
      found: number(value === null || expected === null ? null : value * expected, 0),
      expected: number(expected, 0),
      ratio: number(value),
      low: number(low),
      high: number(high),
    });
  }

  return (
    <section aria-label={say("lens.deviations")}>
      <h2>{say("lens.deviations")}</h2>
      {error && <Failure error={error} retry={refetch} />}
      {data && !figures && <p className="hint">{say("lens.noRun")}</p>}
      {data?.run && figures && (
        <>
          <p className="hint">
            {say("lens.deviationsHint", {
              date: formatDate(data.run.day ?? "", lang),
              count: figures.totalCount,
            })}
          </p>
          <ul className="deviations">
            {figures.edges.map(({ node }) => (
              <li key={node.id}>
                <strong>{say(node.verdict === "gap" ? "lens.gap" : "lens.surplus")}</strong>{" "}
                {node.speaksOf.edges.map(({ node: one }, index) => (
                  <span key={one.id}>
                    {index > 0 && " · "}
                    <Name of={one} />
                  </span>
                ))}
                <small>{says(node)}</small>
              </li>
            ))}
          </ul>
          {figures.totalCount > FIRST && (
            <p>
              {say("lens.more", { shown: FIRST, total: formatNumber(figures.totalCount, lang) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
