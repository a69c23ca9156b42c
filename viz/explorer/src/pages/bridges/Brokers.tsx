import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../address";
import { ask } from "../../api/client";
import { BrokersDocument } from "../../api/made";
import { asked, clear, type Filter, isNarrowed, useFilter } from "../../filter";
import { Bar } from "../../parts/Bar";
import { Choice } from "../../parts/Choice";
import { formatDate, formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { More } from "../../parts/More";
import { Failure, Notice } from "../../parts/Notice";
import { Who } from "../../parts/Who";
import type { PageProps } from "..";
import { Facets } from "../find/Facets";
import "../find/page.css";
import { Figures } from "./Figures";
import { isOrder, ORDERS, type Order, orderOf } from "./orders";
import { RoleBars, RoleGuide } from "./Roles";
import { type Broker, highest, type Role } from "./role";
import { useWords } from "./words";

const ROWS = 25;
const VIEWS = ["picture", "table"] as const;

/** Pages of a ranking of the latest run, one after the other. */
function useBrokers(filter: Filter, by: Order, ascending: boolean) {
  const given = {
    ...asked(filter),
    by: orderOf(by),
    direction: ascending ? "ASC" : "DESC",
  } as const;
  return useInfiniteQuery({
    queryKey: ["brokers", given],
    queryFn: ({ signal, pageParam }) =>
      ask(BrokersDocument, { ...given, first: ROWS, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ run }) =>
      run?.ranking.pageInfo.hasNextPage ? run.ranking.pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
}

/** How often the ways over the border lead through somebody, in words and as a bar. */
function Bridging({ of, most }: { of: Broker; most: number }) {
  const say = useWords();
  const { lang } = useAddress();
  const share = of.crossBorderBetweenness ?? 0;
  return (
    <div className="bridging">
      <Bar share={share / most} />
      <p>{say("bridging", { value: formatNumber(Math.round(share * 10_000) / 10, lang) })}</p>
      <p>
        {say("partners", {
          partners: formatNumber(of.partners ?? 0, lang),
          abroad: formatNumber(of.partnersAbroad ?? 0, lang),
        })}
      </p>
    </div>
  );
}

interface RowProps extends PageProps {
  of: Broker;
  rank: number;
  most: { bridging: number; roles: Record<Role, number> };
}

function Row({ of, rank, most, ontology }: RowProps) {
  const say = useWords();
  return (
    <li>
      <div>
        <h2>
          <span className="rank">{rank}</span> <Who of={of.node} ontology={ontology} />
        </h2>
        <Bridging of={of} most={most.bridging} />
        <p className="actions">
          <Link to="bridges" change={{ part: "leave", gone: of.node.id }}>
            {say("ask.leave")}
          </Link>
          <Link to="bridges" change={{ part: "introduce", whom: of.node.id }}>
            {say("ask.introduce")}
          </Link>
        </p>
      </div>
      <RoleBars of={of} most={most.roles} />
    </li>
  );
}

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
  const { data, error, isFetching, fetchNextPage, refetch } = useBrokers(filter, by, ascending);
  const rows = data?.pages.flatMap(({ run }) => run?.ranking.edges ?? []) ?? [];
  const run = data?.pages[0]?.run;
  const total = run?.ranking.totalCount ?? 0;
  const chosen = isNarrowed(filter);
  const most = {
    bridging: rows.reduce((high, one) => Math.max(high, one.crossBorderBetweenness ?? 0), 1e-9),
    roles: highest(rows),
  };

  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <p className="loading">{t("notice.loading")}</p>;
  if (!run)
    return (
      <Notice>
        {say("unmeasured")} <code>mosty analyse</code>
      </Notice>
    );
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
        {chosen && (
          <button type="button" onClick={clear}>
            {say("clear")}
          </button>
        )}
      </div>
      <div className="columns">
        <Facets filter={filter} ontology={ontology} />
        <div>
          <RoleGuide />
          {rows.length === 0 && <p>{say(chosen ? "nobody" : "unmeasured")}</p>}
          {view === "table" ? (
            <Figures rows={rows} ontology={ontology} by={by} ascending={ascending} />
          ) : (
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
