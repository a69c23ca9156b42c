import { useAddress } from "../../address";
import { ScoreDocument } from "../../api/made";
import { LOCALES } from "../../api/ontology";
import { useAnswer } from "../../data";
import type { Asked } from "../../filter";
import { Failure } from "../../parts/Notice";
import { useWords } from "./words";

/** The border scorecard of what is chosen. */
export function Score({ asked }: { asked: Asked }) {
  const say = useWords();
  const { lang } = useAddress();
  const { data, error, refetch } = useAnswer(ScoreDocument, asked);
  const shown = (value: number, digits = 0) =>
    value.toLocaleString(LOCALES[lang], { maximumFractionDigits: digits });
  const score = data?.scorecard;
  const figures: [string, string | null, (string | undefined)?][] = score
    ? [
        [say("score.actors"), shown(score.actors)],
        [say("score.ties"), shown(score.ties)],
        [say("score.over"), shown(score.tiesOverBorder)],
        [
          say("score.expected"),
          score.expectedOverBorder === null ? null : shown(score.expectedOverBorder),
        ],
        [say("score.ei"), score.eiIndex && shown(score.eiIndex.value, 2), say("score.ei_hint")],
        [
          say("score.effect"),
          score.borderEffect && shown(score.borderEffect.value, 2),
          score.borderEffect?.low != null && score.borderEffect.high != null
            ? say("score.interval", {
                low: shown(score.borderEffect.low, 2),
                high: shown(score.borderEffect.high, 2),
              })
            : undefined,
        ],
        [say("score.density"), score.density === null ? null : shown(score.density, 5)],
        [
          say("score.giant"),
          score.giantShare === null ? null : `${shown(score.giantShare * 100, 1)} %`,
        ],
      ]
    : [];
  return (
    <section className="score" aria-label={say("score.title")}>
      <h2>{say("score.title")}</h2>
      {error && <Failure error={error} retry={refetch} />}
      {!score && !error && <p className="loading">{say("score.pending")}</p>}
      <dl>
        {figures.map(([name, value, hint]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{value ?? "–"}</strong>
              {hint && value && <small>{hint}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {score && score.remarks.length > 0 && <small>{say("score.remark")}</small>}
    </section>
  );
}
