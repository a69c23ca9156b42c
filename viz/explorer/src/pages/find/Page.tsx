import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { go } from "../../address";
import { ask } from "../../api/client";
import { FindDocument, type FindQuery } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { asked, clear, FACETS, type Filter, useFilter } from "../../filter";
import { Kind, Name } from "../../parts/Badge";
import { type Column, DataTable } from "../../parts/DataTable";
import { Link } from "../../parts/Link";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { useDebounced } from "../../parts/useDebounced";
import type { PageProps } from "..";
import { Facets } from "./Facets";
import "./page.css";
import { useWords } from "./words";

type Found = FindQuery["actors"]["edges"][number]["node"];

const ROWS = 50;
const WAIT = 250; // milliseconds of rest before the server is asked

/** Pages of actors under the filter, one after the other. */
function useFound(filter: Filter) {
  const given = asked(filter);
  const orderBy = given.search ? [] : [{ field: "NAME" as const }]; // words have their best matches
  return useInfiniteQuery({
    queryKey: ["find", given],
    queryFn: ({ signal, pageParam }) =>
      ask(FindDocument, { ...given, orderBy, first: ROWS, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ actors: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
}

function columns(say: ReturnType<typeof useWords>, ontology: Ontology): Column<Found>[] {
  return [
    {
      key: "name",
      head: say("column.name"),
      cell: (one) => (
        <Link to="network" change={{ id: one.id }}>
          <Name of={one} />
        </Link>
      ),
    },
    {
      key: "kind",
      head: say("column.kind"),
      cell: (one) => <Kind of={one.__typename} ontology={ontology} />,
    },
    { key: "town", head: say("column.town"), cell: (one) => one.town },
    {
      key: "region",
      head: say("column.region"),
      cell: (one) => one.locatedIn.edges.map(({ node }) => <Name key={node.id} of={node} />),
    },
    {
      key: "sector",
      head: say("column.sector"),
      cell: (one) =>
        one.activeIn.edges.map(({ node }) => (
          <div key={node.id}>
            <Name of={node} />
          </div>
        )),
    },
  ];
}

/** The field for words: the address follows when the fingers rest. */
function Text({ filter }: { filter: Filter }) {
  const say = useWords();
  const [text, setText] = useState(filter.text);
  const settled = useDebounced(text, WAIT);
  useEffect(() => go({ text: settled }, true), [settled]);
  useEffect(() => setText(filter.text), [filter.text]);
  return (
    <input
      type="search"
      aria-label={say("text")}
      placeholder={say("text")}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

/** Everybody under the filter, as a list that can be narrowed down. */
export default function Find({ ontology }: PageProps) {
  const say = useWords();
  const filter = useFilter();
  const { data, error, isFetching, fetchNextPage, refetch } = useFound(filter);
  const rows = data?.pages.flatMap(({ actors }) => actors.edges.map(({ node }) => node)) ?? [];
  const total = data?.pages[0]?.actors.totalCount ?? 0;
  const chosen = filter.text !== "" || FACETS.some((one) => filter.chosen[one].length > 0);

  useEffect(() => {
    document.title = `${say("title")} – Mosty`;
  }, [say]);

  return (
    <div className="find">
      <h1>{say("title")}</h1>
      <p className="hint">{say("intro")}</p>
      <div className="bar">
        <Text filter={filter} />
        {data && <strong role="status">{say("found", { count: total })}</strong>}
        {chosen && (
          <button type="button" onClick={clear}>
            {say("clear")}
          </button>
        )}
      </div>
      <div className="columns">
        <Facets filter={filter} ontology={ontology} />
        <div>
          {error && <Failure error={error} retry={refetch} />}
          {data && rows.length === 0 && <p>{say("nothing")}</p>}
          {rows.length > 0 && (
            <>
              <DataTable
                caption={say("title")}
                columns={columns(say, ontology)}
                rows={rows}
                id={(one) => one.id}
              />
              <More shown={rows.length} total={total} pending={isFetching} onMore={fetchNextPage} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
