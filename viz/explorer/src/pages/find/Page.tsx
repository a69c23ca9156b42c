import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { go, useAddress } from "../../address";
import { type Brief, nameOf } from "../../api/brief";
import { ask } from "../../api/client";
import { FindDocument, type FindQuery, type FindQueryVariables } from "../../api/made";
import type { Language, Ontology } from "../../api/ontology";
import { asked, clear, FACETS, type Filter, useFilter } from "../../filter";
import { Kind, Name } from "../../parts/Badge";
import { type Column, DataTable } from "../../parts/DataTable";
import { Link } from "../../parts/Link";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { Take } from "../../parts/Take";
import { useDebounced } from "../../parts/useDebounced";
import type { Work } from "../../parts/work";
import type { Later } from "../../take/gather";
import { sheetOf } from "../../take/sheet";
import type { PageProps } from "..";
import { Facets } from "./Facets";
import "./page.css";
import { useWords } from "./words";

type Found = FindQuery["actors"]["edges"][number]["node"];

const ROWS = 50;
const AT_ONCE = 100; // rows in one answer, where all are wanted
const WAIT = 250; // milliseconds of rest before the server is asked

/** The list that a filter asks for; words have their best matches first. */
function question(filter: Filter) {
  const given = asked(filter);
  return { ...given, orderBy: given.search ? [] : [{ field: "NAME" as const }] };
}

/** Pages of actors under the filter, one after the other. */
function useFound(filter: Filter) {
  const given = question(filter);
  return useInfiniteQuery({
    queryKey: ["find", given],
    queryFn: ({ signal, pageParam }) =>
      ask(FindDocument, { ...given, first: ROWS, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ actors: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
}

/** Every row under the filter, to be taken away. */
async function everything(filter: Filter, count: number, work: Work): Promise<Found[]> {
  const rows: Found[] = [];
  let after: string | null = null;
  do {
    work.progress(rows.length, count);
    const variables: FindQueryVariables = { ...question(filter), first: AT_ONCE, after };
    const { actors }: FindQuery = await ask(FindDocument, variables, work.signal);
    rows.push(...actors.edges.map(({ node }) => node));
    after = actors.pageInfo.hasNextPage ? (actors.pageInfo.endCursor ?? null) : null;
  } while (after);
  return rows;
}

const named = (edges: { node: Brief }[], lang: Language) =>
  edges.map(({ node }) => nameOf(node, lang)).join("; ");

function columns(
  say: ReturnType<typeof useWords>,
  ontology: Ontology,
  lang: Language,
): Column<Found>[] {
  return [
    {
      key: "name",
      head: say("column.name"),
      cell: (one) => (
        <Link to="network" change={{ id: one.id }}>
          <Name of={one} />
        </Link>
      ),
      text: (one) => nameOf(one, lang),
    },
    {
      key: "kind",
      head: say("column.kind"),
      cell: (one) => <Kind of={one.__typename} ontology={ontology} />,
      text: (one) => ontology.nodes[one.__typename]?.label[lang],
    },
    { key: "town", head: say("column.town"), cell: (one) => one.town },
    {
      key: "region",
      head: say("column.region"),
      cell: (one) => one.locatedIn.edges.map(({ node }) => <Name key={node.id} of={node} />),
      text: (one) => named(one.locatedIn.edges, lang),
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
      text: (one) => named(one.activeIn.edges, lang),
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
  const { lang } = useAddress();
  const filter = useFilter();
  const { data, error, isFetching, fetchNextPage, refetch } = useFound(filter);
  const rows = data?.pages.flatMap(({ actors }) => actors.edges.map(({ node }) => node)) ?? [];
  const total = data?.pages[0]?.actors.totalCount ?? 0;
  const shown = columns(say, ontology, lang);
  const all: Later = {
    title: say("title"),
    count: total,
    fetch: async (work) =>
      sheetOf(say("title"), shown, await everything(filter, total, work), (one) => one),
  };
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
        {total > 0 && <Take name={say("title")} tables={[all]} />}
      </div>
      <div className="columns">
        <Facets filter={filter} ontology={ontology} />
        <div>
          {error && <Failure error={error} retry={refetch} />}
          {data && rows.length === 0 && <p>{say("nothing")}</p>}
          {rows.length > 0 && (
            <>
              <DataTable caption={say("title")} columns={shown} rows={rows} id={(one) => one.id} />
              <More shown={rows.length} total={total} pending={isFetching} onMore={fetchNextPage} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
