import { useState } from "react";
import { useAddress } from "../../address";
import { LOCALES } from "../../api/ontology";
import { type Column, DataTable } from "../../parts/DataTable";
import { Link } from "../../parts/Link";
import { More } from "../../parts/More";
import { useViewer } from "../../viewer";
import { Aside } from "./Aside";
import { candidates, NONE, type Row, VERDICTS, type Verdict } from "./list";
import type { useList } from "./useList";
import { useWords } from "./words";

const PAGE = 50;

type List = ReturnType<typeof useList>;

/** What becomes of a line: the organisation it is, a new one, or nothing decided yet. */
function Decide({ row, list }: { row: Row; list: List }) {
  const say = useWords();
  const { lang } = useAddress();
  const found = candidates(row);
  if (found.length === 0) return say("rows.isNew");
  if (row.member === found[0]?.id) return say("rows.sameId");
  return (
    <select
      aria-label={say("rows.decide", { name: row.name })}
      value={list.choices.get(row.line) ?? ""}
      onChange={(event) => list.choose(row.line, event.target.value)}
    >
      <option value="">{say("rows.later")}</option>
      {found.map(({ id, name, score }) => (
        <option key={id} value={id}>
          {say("rows.is", {
            name,
            percent: score.toLocaleString(LOCALES[lang], { style: "percent" }),
          })}
        </option>
      ))}
      <option value={NONE}>{say("rows.none")}</option>
    </select>
  );
}

/** Line by line whom the graph knows; the doubtful ones first, to be decided. */
export function Rows({ list, name }: { list: List; name: string }) {
  const say = useWords();
  const { lang } = useAddress();
  const { viewer, mayEverywhere } = useViewer();
  const { matched, choices } = list;
  const counts = matched?.counts ?? {};
  const [kind, setKind] = useState<Verdict>(
    () => VERDICTS.find((one) => (counts[one] ?? 0) > 0) ?? "new",
  );
  const [most, setMost] = useState(PAGE);
  if (!matched) return null;
  const rows = matched.rows.filter(({ verdict }) => verdict === kind);
  const open = matched.rows.filter(
    (row) => row.verdict === "doubtful" && row.member !== row.id && !choices.get(row.line),
  ).length;
  const columns: Column<Row>[] = [
    { key: "line", head: say("rows.number"), number: true, cell: ({ line }) => line },
    { key: "name", head: say("rows.name"), cell: (one) => one.name || "–" },
    {
      key: "actor",
      head: say("rows.known"),
      cell: (one) =>
        one.id && (
          <>
            <Link to="actor" change={{ id: one.id }}>
              {one.actor ?? one.id}
            </Link>
            <small>{one.score?.toLocaleString(LOCALES[lang], { style: "percent" })}</small>
          </>
        ),
    },
    { key: "decide", head: say("rows.becomes"), cell: (one) => <Decide row={one} list={list} /> },
  ];
  const steward = mayEverywhere("steward");
  return (
    <section className="rows">
      <h2>{say("rows.title")}</h2>
      <p className="hint">
        {say("rows.columns")}{" "}
        {Object.entries(matched.columns)
          .map(
            ([meaning, head]) =>
              `${head} → ${say(`column.${meaning}` as "column.name", { defaultValue: meaning })}`,
          )
          .join(" · ")}
      </p>
      {matched.hindrance && (
        <p className="notice" role="alert">
          {say("upload.refused")} <bdi lang="en">{matched.hindrance}</bdi>
        </p>
      )}
      <Aside lines={matched.wrong ?? []} />
      <fieldset className="views">
        <legend className="hidden">{say("rows.show")}</legend>
        {VERDICTS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === kind}
            disabled={!counts[one]}
            onClick={() => {
              setKind(one);
              setMost(PAGE);
            }}
          >
            {say(`verdict.${one}`)} ({counts[one] ?? 0})
          </button>
        ))}
      </fieldset>
      <p className="hint">{say(`about.${kind}`)}</p>
      <DataTable
        caption={say(`verdict.${kind}`)}
        columns={columns}
        rows={rows.slice(0, most)}
        id={({ line }) => String(line)}
      />
      <More
        shown={Math.min(most, rows.length)}
        total={rows.length}
        pending={false}
        onMore={() => setMost(most + PAGE)}
      />
      <p className="actions">
        <button
          type="button"
          className="main"
          disabled={!!matched.hindrance || !!list.stage || !mayEverywhere("editor")}
          onClick={() =>
            void list.load(viewer?.name ?? "", say("rows.note", { file: name, line: "#" }), steward)
          }
        >
          {say("rows.load", { count: matched.rows.length - (counts.blank ?? 0) })}
        </button>
        <span role="status">{open > 0 && say("rows.open", { count: open })}</span>
      </p>
      {!mayEverywhere("editor") && <p className="hint">{say("rows.editor")}</p>}
      {!steward && mayEverywhere("editor") && <p className="hint">{say("rows.steward")}</p>}
    </section>
  );
}
