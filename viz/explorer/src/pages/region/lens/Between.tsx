import { useAddress } from "../../../address";
import { ScoreDocument } from "../../../api/made";
import { LOCALES } from "../../../api/ontology";
import { useAnswer } from "../../../data";
import type { Asked } from "../../../filter";
import { formatCountry, formatNumber } from "../../../parts/format";
import { useWords } from "../words";

/** How many pairs are tied within and between countries, beside what chance would give. */
export function Between({ asked }: { asked: Asked }) {
  const say = useWords();
  const { lang } = useAddress();
  const { data } = useAnswer(ScoreDocument, asked);
  const between = data?.scorecard.between ?? [];
  const countries = [...new Set(between.flatMap((one) => one.countries))].sort();
  if (countries.length < 2) return null;
  const cell = (a: string, b: string) => {
    const found = between.find(
      (one) =>
        one.countries.includes(a) &&
        one.countries.includes(b) &&
        (a === b ? one.countries[0] === one.countries[1] : true),
    );
    if (!found) return "–";
    const { ties, expected } = found;
    return (
      <>
        <strong>{formatNumber(ties, lang)}</strong>
        {expected !== null && expected > 0 && (
          <small>
            {say("lens.expected", {
              expected: formatNumber(Math.round(expected), lang),
              part: (ties / expected).toLocaleString(LOCALES[lang], { maximumFractionDigits: 2 }),
            })}
          </small>
        )}
      </>
    );
  };
  return (
    <section aria-label={say("lens.between")}>
      <h2>{say("lens.between")}</h2>
      <p className="hint">{say("lens.betweenHint")}</p>
      <table className="between">
        <thead>
          <tr>
            <td />
            {countries.map((one) => (
              <th key={one} scope="col" className="number">
                <abbr title={formatCountry(one, lang)}>{one}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countries.map((row, index) => (
            <tr key={row}>
              <th scope="row">
                <abbr title={formatCountry(row, lang)}>{row}</abbr>
              </th>
              {countries.map((column, at) => (
                <td key={column} className={row === column ? "number" : "number crossing"}>
                  {at >= index && cell(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
