import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../address";
import { clear, isNarrowed, useFilter } from "../../filter";
import { Choice } from "../../parts/Choice";
import { formatDate } from "../../parts/format";
import { More } from "../../parts/More";
import { Failure, Notice } from "../../parts/Notice";
import { Take } from "../../parts/Take";
import { sheetOf } from "../../take/sheet";
import type { PageProps } from "..";
import { Facets } from "../find/Facets";
import "../find/page.css";
import { Figures, useColumns } from "./Figures";
import { isOrder, ORDERS } from "./orders";
import { RoleGuide } from "./Roles";
import { Row } from "./Row";
import { everybody, question, useRanking } from "./ranking";
import { highest, perThousand } from "./role";
import { useWords } from "./words";

const VIEWS = ["picture", "table"] as const;

/** Who connects the two sides of a border most, with the roles they have. */
export function Brokers({ ontology }: PageProps) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang, query } = useAddress();
  const filter = useFilter();
  const given = query.get("by") ?? "";
  const by = isOrder(given) ? given : ORDERS[0];
  const ascending = query.get("asc") === "1";
  const view = query.get("view") === "table" ? "table" : "picture";
  const asked = question(filter, by, ascending);
  const { data, error, isFetching, fetchNextPage, refetch } = useRanking(asked);
  const columns = useColumns(ontology);

  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <p className="loading">{t("notice.loading")}</p>;
  const run = data.pages[0]?.run;
  if (!run)
    return (
      <Notice>
        {say("unmeasured")} <code>mosty analyse</code>
      </Notice>
    );
  const rows = data.pages.flatMap((one) => one.run?.ranking.edges ?? []);
  const total = run.ranking.totalCount;
  const most = { bridging: Math.max(...rows.map(perThousand), 0.1), roles: highest(rows) };
  const all = {
    title: say("part.brokers"),
    count: total,
    fetch: async (work: Parameters<typeof everybody>[2]) => {
      const every = await everybody(asked, total, work);
      return sheetOf(say("part.brokers"), columns, every, (one) => one.node);
    },
  };
  return (
    <>
      <div className="bar">
        <label>
          {say("order.title")}{" "}
          <select value={by} onChange={(event) => go({ by: event.target.value, asc: null })}>
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {say(`order.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Choice
          title={say("view.title")}
          options={VIEWS}
          value={view}
          label={(one) => say(`view.${one}`)}
          onChoose={(one) => go({ view: one }, true)}
        />
        <strong role="status">
          {say("found", { count: total })}
          {run.day && ` · ${say("day", { day: formatDate(run.day, lang) })}`}
        </strong>
        {isNarrowed(filter) && (
          <button type="button" onClick={clear}>
            {say("clear")}
          </button>
        )}
        {total > 0 && <Take name={say("part.brokers")} tables={[all]} />}
      </div>
      <div className="columns">
        <Facets filter={filter} ontology={ontology} />
        <div>
          <RoleGuide />
          {rows.length === 0 && <p>{say(isNarrowed(filter) ? "nobody" : "unordered")}</p>}
          {rows.length > 0 && view === "table" && (
            <Figures rows={rows} columns={columns} by={by} ascending={ascending} />
          )}
          {rows.length > 0 && view === "picture" && (
            <ol className="ranked">
              {rows.map((one, index) => (
                <Row key={one.node.id} of={one} rank={index + 1} most={most} ontology={ontology} />
              ))}
            </ol>
          )}
          {rows.length > 0 && (
            <More shown={rows.length} total={total} pending={isFetching} onMore={fetchNextPage} />
          )}
        </div>
      </div>
    </>
  );
}
