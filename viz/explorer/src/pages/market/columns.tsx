import { nameOf } from "../../api/brief";
import type { OffersQuery } from "../../api/made";
import type { Language } from "../../api/ontology";
import { Name } from "../../parts/Badge";
import type { Column } from "../../parts/DataTable";
import { formatDate } from "../../parts/format";
import { Link } from "../../parts/Link";
import { names } from "../../parts/list/Entry";
import { Who } from "../../parts/Who";
import { isOpen } from "./asked";
import type { Say } from "./words";

export type Row = OffersQuery["rows"]["edges"][number]["node"];

/** What a list says of an offer or a request. */
export function columns(say: Say, lang: Language): Column<Row>[] {
  return [
    {
      key: "name",
      head: say("column.name"),
      cell: (one) => (
        <Link to="market" change={{ listing: one.id }}>
          <Name of={one} />
        </Link>
      ),
      text: (one) => nameOf(one, lang),
    },
    {
      key: "by",
      head: say("column.by"),
      cell: (one) =>
        one.by.edges.map(({ node }) => (
          <div key={node.id}>
            <Who of={node} />
          </div>
        )),
      text: (one) => names(one.by, lang),
    },
    {
      key: "sector",
      head: say("column.sector"),
      cell: (one) => names(one.activeIn, lang),
    },
    {
      key: "published",
      head: say("column.published"),
      cell: (one) => one.published && say("since", { date: formatDate(one.published, lang) }),
      text: (one) => (one.published ? new Date(one.published) : null),
    },
    {
      key: "expires",
      head: say("column.expires"),
      cell: (one) => (
        <span className={isOpen(one) ? undefined : "ended"}>
          {one.expires && say("until", { date: formatDate(one.expires, lang) })}
          {!isOpen(one) && <> ({say("expired")})</>}
        </span>
      ),
      text: (one) => (one.expires ? new Date(one.expires) : null),
    },
  ];
}
