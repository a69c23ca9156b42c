import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { AssessmentsDocument } from "../../api/made";
import { useAnswer } from "../../data";
import { Synthetic } from "../../parts/Badge";
import { formatDate } from "../../parts/format";
import { Failure } from "../../parts/Notice";
import { useWords } from "./words";

const SHOWN = 10;

/** The actor's innovation profiles, each with what it recommends; nothing where there is none. */
export function Innovation({ id }: { id: string }) {
  const say = useWords();
  const { lang } = useAddress();
  const { data, error, refetch } = useAnswer(AssessmentsDocument, { id, first: SHOWN });
  const node = data?.node;
  const found = node && "assessedIn" in node ? node.assessedIn : undefined;
  if (error) return <Failure error={error} retry={refetch} />;
  if (!found || found.edges.length === 0) return null;
  return (
    <section>
      <h2>{say("innovation.title")}</h2>
      {found.totalCount > SHOWN && (
        <p className="hint">{say("innovation.cut", { shown: SHOWN, total: found.totalCount })}</p>
      )}
      {found.edges.map(({ node: one }) => (
        <article key={one.id}>
          <h3>
            {one.date && formatDate(one.date, lang)} {one.synthetic && <Synthetic />}
          </h3>
          <p>
            {one.score != null &&
              say("innovation.score", { score: one.score.toLocaleString(lang) })}{" "}
            <span className="where">{one.method}</span>
          </p>
          {one.recommends.edges.length > 0 && <h4>{say("innovation.recommends")}</h4>}
          <ol>
            {one.recommends.edges.map(({ node: advice }) => (
              <li key={advice.id}>
                <strong>{nameOf(advice, lang)}</strong> {advice.description}
                <small>
                  {[
                    advice.status,
                    advice.due && say("innovation.due", { date: formatDate(advice.due, lang) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </small>
              </li>
            ))}
          </ol>
        </article>
      ))}
    </section>
  );
}
