import { useAddress } from "../../address";
import { GapLogDocument } from "../../api/made";
import { LOCALES } from "../../api/ontology";
import { useAnswer } from "../../data";
import { formatDate } from "../../parts/format";
import { useViewer } from "../../viewer";
import type { Whole } from "./Detail";
import { StatusBadge } from "./List";
import { useWords } from "./words";

type Change = Whole["statuses"][number];

/** What the log knows of a change: stewards have it already, whoever may decide reads it there. */
function useTold(gap: Whole): (change: Change) => { by: string | null; note: string | null } {
  const { may, mayEverywhere } = useViewer();
  const asked = may("editor") && !mayEverywhere("steward") && gap.statuses.length > 0;
  const { data } = useAnswer(GapLogDocument, { id: gap.id }, asked);
  const second = (at: string) => Math.floor(Date.parse(at) / 1000);
  return ({ by, note, at }) => {
    const line = asked ? data?.editLog.find((one) => second(one.at) === second(at)) : undefined;
    return { by: by ?? line?.byName ?? null, note: note ?? (line?.note || null) };
  };
}

/** Every status it has had: when, who said so, and what they wrote. */
export function History({ gap }: { gap: Whole }) {
  const say = useWords();
  const { lang } = useAddress();
  const { may } = useViewer();
  const told = useTold(gap);
  const moment = (at: string) =>
    new Date(at).toLocaleString(LOCALES[lang], { dateStyle: "medium", timeStyle: "short" });
  return (
    <section className="history">
      <h2>{say("history.title")}</h2>
      <ol>
        {gap.found && (
          <li>
            <time dateTime={gap.found}>{moment(gap.found)}</time> {say("history.found")}
          </li>
        )}
        {gap.statuses.map((change) => {
          const { by, note } = told(change);
          return (
            <li key={`${change.at} ${change.status}`}>
              <time dateTime={change.at}>{moment(change.at)}</time>{" "}
              <StatusBadge of={change.status} /> {by && say("history.by", { name: by })}
              {note && <blockquote>{note}</blockquote>}
            </li>
          );
        })}
      </ol>
      {gap.realised && <p>{say("history.since", { date: formatDate(gap.realised, lang) })}</p>}
      {gap.statuses.length > 0 && !may("editor") && <small>{say("history.private")}</small>}
    </section>
  );
}
