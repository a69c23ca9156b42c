import { nameOf } from "../../api/brief";
import type { ConsortiaQuery, ProjectsQuery } from "../../api/made";
import type { Language } from "../../api/ontology";
import { Name } from "../../parts/Badge";
import type { Column } from "../../parts/DataTable";
import { formatDate, formatMoney } from "../../parts/format";
import { Link } from "../../parts/Link";
import { names } from "../../parts/list/Entry";
import type { Say } from "./words";

export type Row = ProjectsQuery["rows"]["edges"][number]["node"];
export type ConsortiumRow = ConsortiaQuery["rows"]["edges"][number]["node"];
type Partners = Row["participants"];

const codes = ({ aggregate }: Partners): string[] =>
  aggregate.groupBy.groups.flatMap(({ value }) => value ?? []).sort();

/** The same for files. */
const counted = (of: Partners) => `${of.totalCount} (${codes(of).join(", ")})`;

/** How many, and from which countries; a border is in between where there are several. */
function partners(of: Partners, say: Say) {
  const countries = codes(of);
  return (
    <>
      {say("partners", { count: of.totalCount })}{" "}
      <span className="country">{countries.join(", ")}</span>
      {countries.length > 1 && <span className="over">{say("over.short")}</span>}
    </>
  );
}

/** The years or days in which it runs. */
export function term(of: { start: string | null; end: string | null }, lang: Language): string {
  const [start, end] = [of.start, of.end].map((one) => (one ? formatDate(one, lang) : ""));
  return start || end ? `${start} – ${end}` : "";
}

export const money = (value: number | null, currency: string | null, lang: Language): string =>
  value === null ? "" : formatMoney(Math.round(value), currency, lang);

/** What a list says of a project. */
export function columns(say: Say, lang: Language): Column<Row>[] {
  return [
    {
      key: "name",
      head: say("column.name"),
      cell: (one) => (
        <Link to="projects" change={{ project: one.id }}>
          {one.acronym && <strong>{one.acronym}: </strong>}
          <Name of={one} />
        </Link>
      ),
      text: (one) => nameOf(one, lang),
    },
    { key: "term", head: say("column.term"), cell: (one) => term(one, lang) },
    { key: "programme", head: say("column.programme"), cell: (one) => names(one.fundedBy, lang) },
    {
      key: "partners",
      head: say("column.partners"),
      cell: (one) => partners(one.participants, say),
      text: (one) => counted(one.participants),
    },
    {
      key: "cost",
      head: say("column.cost"),
      cell: (one) => money(one.totalCost, one.currency, lang),
      text: (one) =>
        one.totalCost === null ? null : formatMoney(one.totalCost, one.currency, lang),
      number: true,
    },
  ];
}

/** What a list says of a consortium. */
export function consortia(say: Say, lang: Language): Column<ConsortiumRow>[] {
  return [
    {
      key: "name",
      head: say("column.consortium"),
      cell: (one) => (
        <Link to="projects" change={{ consortium: one.id, show: "consortia" }}>
          <Name of={one} />
        </Link>
      ),
      text: (one) => nameOf(one, lang),
    },
    { key: "status", head: say("column.status"), cell: (one) => one.status },
    {
      key: "deadline",
      head: say("column.deadline"),
      cell: (one) => one.deadline && formatDate(one.deadline, lang),
    },
    {
      key: "members",
      head: say("column.partners"),
      cell: (one) => partners(one.members, say),
      text: (one) => counted(one.members),
    },
  ];
}
