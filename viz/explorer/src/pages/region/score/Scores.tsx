import { useAddress } from "../../../address";
import { ScoreDocument } from "../../../api/made";
import { type Language, LOCALES } from "../../../api/ontology";
import { useAnswer } from "../../../data";
import type { Asked } from "../../../filter";
import { Waiting } from "../../../parts/Busy";
import { Failure } from "../../../parts/Notice";
import { useWords } from "../words";
import { type Figure, figures, NAMES, type Scorecard, surely } from "./figures";
import "./score.css";

const WHOLE: Asked = { search: null, types: null, filter: { and: [] } };

interface Props {
  asked: Asked;
  /** What is asked for: the selected, the narrowed down, or everybody. */
  of: "selected" | "narrowed" | "whole";
}

const write = (
  value: number,
  { share, digits }: Pick<Figure, "share" | "digits">,
  lang: Language,
) =>
  value.toLocaleString(LOCALES[lang], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(share && { style: "percent" as const }),
  });

/** How sure a figure is, in words. */
function useSureness(): (figure: Figure) => string {
  const say = useWords();
  const { lang } = useAddress();
  return ({ value, sure, ...form }) => {
    if (value === null) return say("score.undefined");
    if (sure.how === "counted" || sure.how === "computed") return say(`score.${sure.how}`);
    if (sure.how === "interval")
      return say("score.interval", {
        low: write(sure.low, form, lang),
        high: write(sure.high, form, lang),
      });
    const chance = write(sure.p, { share: true, digits: 1 }, lang);
    return say(`score.${surely(sure.p)}`, {
      chance,
      expected: sure.expected === null ? "–" : write(sure.expected, form, lang),
    });
  };
}

/** The scorecard of what is asked for and, if that is not all, of the whole beside it. */
export function Scores({ asked, of }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const sureness = useSureness();
  const own = useAnswer(ScoreDocument, asked);
  const all = useAnswer(ScoreDocument, WHOLE);
  const both = of !== "whole";
  const error = own.error ?? all.error;
  const score = own.data?.scorecard;
  const columns: [string, Scorecard | undefined][] = [
    [say(`score.of.${of}`), score],
    ...(both ? ([[say("score.of.whole"), all.data?.scorecard]] as [string, Scorecard?][]) : []),
  ].map(([head, card]) => [head as string, card as Scorecard | undefined]);
  return (
    <section className="score" aria-label={say("score.title")}>
      <h2>{say("score.title")}</h2>
      <p className="hint">{say("score.hint")}</p>
      {error && <Failure error={error} retry={own.error ? own.refetch : all.refetch} />}
      <Waiting of={own} what={say("score.pending")} />
      {score && (
        <table aria-busy={own.isPlaceholderData}>
          <thead>
            <tr>
              <th scope="col">{say("score.figure")}</th>
              {columns.map(([head]) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {NAMES.map((name) => (
            <tbody key={name}>
              <tr>
                <th scope="row">{say(`score.name.${name}`)}</th>
                {columns.map(([head, card]) => {
                  const figure = card && figures(card)[name];
                  return (
                    <td key={head} className="number">
                      <strong>
                        {figure?.value == null ? "–" : write(figure.value, figure, lang)}
                      </strong>
                    </td>
                  );
                })}
              </tr>
              <tr>
                <td colSpan={columns.length + 1}>
                  {say(`score.says.${name}`)} <em>{sureness(figures(score)[name])}</em>
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      )}
      {score && score.remarks.length > 0 && <small>{say("score.remark")}</small>}
    </section>
  );
}
