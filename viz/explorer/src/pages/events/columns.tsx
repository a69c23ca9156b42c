import { nameOf } from "../../api/brief";
import type { EventsQuery } from "../../api/made";
import { type Language, LOCALES, type Ontology, wordOf } from "../../api/ontology";
import { Name } from "../../parts/Badge";
import type { Column } from "../../parts/DataTable";
import { formatCountry } from "../../parts/format";
import { Link } from "../../parts/Link";
import { names } from "../../parts/list/Entry";
import { Value } from "../../parts/Value";
import { when } from "./days";
import type { Say } from "./words";

export type Row = EventsQuery["rows"]["edges"][number]["node"];

/** What a list says of an event. */
export function columns(say: Say, lang: Language, ontology: Ontology): Column<Row>[] {
  const place = (one: Row) =>
    [one.town, one.country && formatCountry(one.country, lang)].filter(Boolean).join(", ");
  return [
    {
      key: "name",
      head: say("column.name"),
      cell: (one) => (
        <Link to="events" change={{ event: one.id }}>
          <Name of={{ ...one, country: null }} />
        </Link>
      ),
      text: (one) => nameOf(one, lang),
    },
    { key: "when", head: say("column.when"), cell: (one) => when(one, LOCALES[lang]) },
    { key: "where", head: say("column.where"), cell: place },
    {
      key: "format",
      head: say("column.format"),
      cell: (one) => (
        <>
          {one.format && <Value type="Event" name="format" value={one.format} />}
          {one.status === "cancelled" && <strong> {say("cancelled")}</strong>}
        </>
      ),
      text: (one) => {
        const property = ontology.nodes.Event?.properties.format;
        return property && one.format ? wordOf(property, one.format, lang) : one.format;
      },
    },
    { key: "by", head: say("column.by"), cell: (one) => names(one.organisers, lang) },
  ];
}
