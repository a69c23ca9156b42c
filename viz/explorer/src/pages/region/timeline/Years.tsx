import { useAddress } from "../../../address";
import type { Dated } from "../../../filter/span";
import { type Column, DataTable } from "../../../parts/DataTable";
import { formatNumber } from "../../../parts/format";
import { useWords } from "../words";
import type { Timeline, Year } from "./years";

/** The chart as a table: the years in which there was anything. */
export function Years({ timeline, of }: { timeline: Timeline; of: Dated }) {
  const say = useWords();
  const { lang } = useAddress();
  const rows = timeline.years.filter((one) => one.count > 0);
  const columns: Column<Year>[] = [
    { key: "year", head: say("timeline.year"), cell: (one) => one.year },
    {
      key: "count",
      head: say("timeline.count"),
      cell: (one) => formatNumber(one.count, lang),
      number: true,
    },
    {
      key: "over",
      head: say("timeline.over"),
      cell: (one) => formatNumber(one.overBorder, lang),
      number: true,
    },
  ];
  return (
    <details>
      <summary>{say("timeline.table")}</summary>
      <DataTable
        caption={say(`timeline.of.${of}`)}
        columns={timeline.years.some((one) => one.overBorder > 0) ? columns : columns.slice(0, 2)}
        rows={rows}
        id={(one) => String(one.year)}
      />
    </details>
  );
}
