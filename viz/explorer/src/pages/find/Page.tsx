import { useEffect, useState } from "react";
import { go, useAddress, useValue } from "../../address";
import { clear, type Filter, isNarrowed, useFilter } from "../../filter";
import { Waiting } from "../../parts/Busy";
import { DataTable } from "../../parts/DataTable";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { Take } from "../../parts/Take";
import { useDebounced } from "../../parts/useDebounced";
import type { Later } from "../../take/gather";
import { sheetOf } from "../../take/sheet";
import type { PageProps } from "..";
import { columns, filed } from "./columns";
import { Facets } from "./Facets";
import { everything, question, streamed, useFound } from "./found";
import "./page.css";
import { Selecting, useTicks } from "./Selecting";
import { useWords } from "./words";

const FORMATS = ["csv", "jsonl", "parquet"];

/** The field for words: the address follows when the fingers rest. */
function Text({ filter }: { filter: Filter }) {
  const say = useWords();
  const [text, setText] = useState(filter.text);
  const settled = useDebounced(text);
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

/** Everybody under the filter, as a list that can be narrowed down and taken away. */
export default function Find({ ontology }: PageProps) {
  const say = useWords();
  const { lang } = useAddress();
  const filter = useFilter();
  const [sorted, sort] = useValue("order");
  const asked = question(filter, sorted);
  const found = useFound(filter, sorted);
  const { data, error, isFetching, fetchNextPage, refetch } = found;
  const rows = data?.pages.flatMap(({ actors }) => actors.edges.map(({ node }) => node)) ?? [];
  const total = data?.pages[0]?.actors.totalCount ?? 0;
  const ticks = useTicks(rows);
  const all: Later = {
    title: say("title"),
    count: total,
    fetch: async (work) => {
      const every = await everything(asked, total, work);
      return sheetOf(say("title"), filed(say, ontology, lang), every, (one) => one);
    },
  };

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
        {isNarrowed(filter) && (
          <button type="button" onClick={clear}>
            {say("clear")}
          </button>
        )}
        {total > 0 && <Take name={say("title")} tables={[all]} />}
      </div>
      <div className="columns">
        <Facets filter={filter} ontology={ontology} />
        <div>
          <Waiting of={found} />
          {error && <Failure error={error} retry={refetch} />}
          {data && rows.length === 0 && <p>{say("nothing")}</p>}
          {rows.length > 0 && (
            <>
              <Selecting asked={asked} total={total} />
              <DataTable
                caption={say("title")}
                columns={[ticks, ...columns(say, ontology, lang)]}
                rows={rows}
                id={(one) => one.id}
                sorted={sorted}
                onSort={sort}
              />
              <More shown={rows.length} total={total} pending={isFetching} onMore={fetchNextPage} />
              <p className="hint">
                {say("programs")}{" "}
                {FORMATS.map((one) => (
                  <span key={one}>
                    <a href={streamed(asked, one)} download>
                      {one.toUpperCase()}
                    </a>{" "}
                  </span>
                ))}
              </p>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
