import { useMemo, useState } from "react";
import { useAddress, useValue } from "../../address";
import { type Language, LOCALES, type Ontology } from "../../api/ontology";
import { Kind } from "../../parts/Badge";
import { type Column, DataTable } from "../../parts/DataTable";
import { formatDate, formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { More } from "../../parts/More";
import type { Answer } from "./ask";
import {
  idOf,
  isNode,
  isTie,
  kindOf,
  nameIn,
  ordered,
  pageOf,
  type Kind as Sort,
  wordOf,
} from "./values";
import { useWords } from "./words";

const PAGE = 100; // rows at a time
const DAY = 10; // characters of 2026-01-31

interface CellProps {
  value: unknown;
  column: string;
  kind: Sort;
  ontology: Ontology;
}

/** A day, or a moment with its time, as the reader writes it. */
function moment(text: string, language: Language): string {
  const at = new Date(text);
  if (text.length <= DAY || Number.isNaN(at.getTime())) return formatDate(text, language);
  return at.toLocaleString(LOCALES[language]);
}

/** A cell: what has an id is a link to what is known of it. */
function Cell({ value, column, kind, ontology }: CellProps) {
  const { lang } = useAddress();
  const say = useWords();
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (typeof value === "number") return formatNumber(value, lang);
  if (kind === "date" && value) return moment(String(value), lang);
  if (isNode(value)) {
    const type = value.labels.find((one) => ontology.nodes[one] && !ontology.nodes[one].abstract);
    const to = pageOf(idOf(value), "id");
    const name = to ? (
      <Link to={to} change={{ id: idOf(value) }}>
        {nameIn(value)}
      </Link>
    ) : (
      nameIn(value)
    );
    return (
      <>
        {name} {type && <Kind of={type} ontology={ontology} />}
      </>
    );
  }
  if (isTie(value)) return ontology.relationships[value.type]?.label[lang] ?? value.type;
  if (Array.isArray(value))
    return value.map((one, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list's parts have no other
      <span key={at}>
        {at > 0 && ", "}
        <Cell
          value={one}
          column={column === "ids" ? "id" : column}
          kind="other"
          ontology={ontology}
        />
      </span>
    ));
  const to = pageOf(value, column);
  if (to)
    return (
      <Link to={to} change={{ id: String(value) }}>
        {String(value)}
      </Link>
    );
  return wordOf(value, column, ontology, lang);
}

type Keyed = { row: unknown[]; at: number };

/** The table's columns; each can be sorted by, and taken away as plain values. */
export function useColumns(answer: Answer, ontology: Ontology): Column<Keyed>[] {
  const say = useWords();
  const { lang } = useAddress();
  return answer.columns.map((name, at) => {
    const kind = kindOf(answer.rows.map((row) => row[at]));
    return {
      key: name,
      head: name,
      cell: ({ row }) => <Cell value={row[at]} column={name} kind={kind} ontology={ontology} />,
      text: ({ row }) => {
        const value = row[at];
        if (typeof value === "boolean") return say(value ? "yes" : "no");
        return typeof value === "number" ? value : wordOf(value, name, ontology, lang);
      },
      number: kind === "number",
      sort: name,
    };
  });
}

/** An answer's rows, a page at a time. */
export function Rows({
  name,
  answer,
  ontology,
}: {
  name: string;
  answer: Answer;
  ontology: Ontology;
}) {
  const [sort, setSort] = useValue("sort");
  const [shown, setShown] = useState(PAGE);
  const by = answer.columns.indexOf(sort.replace(/^-/, ""));
  const rows = useMemo(
    () => (by < 0 ? answer.rows : ordered(answer.rows, by, sort.startsWith("-"))),
    [answer, by, sort],
  );
  const columns = useColumns(answer, ontology);
  return (
    <>
      <DataTable
        caption={name}
        columns={columns}
        rows={rows.slice(0, shown).map((row, at) => ({ row, at }))}
        id={({ at }) => String(at)}
        sorted={sort}
        onSort={(one) => setSort(one, true)}
      />
      <More
        shown={Math.min(shown, rows.length)}
        total={rows.length}
        pending={false}
        onMore={() => setShown(shown + PAGE)}
      />
    </>
  );
}
