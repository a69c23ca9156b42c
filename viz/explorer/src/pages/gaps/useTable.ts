/** The list as a table to take away. */

import { useAddress } from "../../address";
import { type Ontology, wordOf } from "../../api/ontology";
import type { Column } from "../../parts/DataTable";
import type { Later } from "../../take/gather";
import { sheetOf } from "../../take/sheet";
import { endName, endOf, type Gap } from "./ends";
import { sentence } from "./reasons";
import type { Wanted } from "./state";
import { everyGap } from "./useGaps";
import { useWords } from "./words";

export function useTable(wanted: Wanted, count: number, ontology: Ontology): Later {
  const say = useWords();
  const { lang } = useAddress();
  const column = (
    key: "rank" | "left" | "right" | "status" | "points" | "why",
    cell: (gap: Gap) => string | number | null,
  ): Column<Gap> => ({ key, head: say(`column.${key}`), cell });
  const status = ontology.nodes.Gap?.properties.status;
  const columns = [
    column("rank", (gap) => gap.position),
    column("left", (gap) => endName(gap, "left", lang, say("abroad"))),
    column("right", (gap) => endName(gap, "right", lang, say("abroad"))),
    column("status", (gap) => (status ? wordOf(status, gap.status, lang) : gap.status)),
    column("points", (gap) => Math.round((gap.score ?? 0) * 10) / 10),
    column("why", (gap) => gap.reasons.map((one) => sentence(one, lang, say)).join(" ")),
  ];
  const about = (gap: Gap) => {
    const ends = [...endOf(gap, "left"), ...endOf(gap, "right")];
    return { id: ends.map(({ id }) => id), synthetic: ends.some((one) => one.synthetic) };
  };
  return {
    title: say("title"),
    count,
    fetch: async (work) =>
      sheetOf(say("title"), columns, await everyGap(wanted, lang, count, work), about),
  };
}
