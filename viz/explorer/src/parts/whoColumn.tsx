import { type Brief, nameOf } from "../api/brief";
import type { Language } from "../api/ontology";
import type { Column } from "./DataTable";
import { Who } from "./Who";

/** A column of those whom rows name. */
export function whoColumn<Row>(
  key: string,
  head: string,
  of: (row: Row) => Brief | null,
  language: Language,
): Column<Row> {
  return {
    key,
    head,
    cell: (row) => {
      const one = of(row);
      return one && <Who of={one} />;
    },
    text: (row) => {
      const one = of(row);
      return one && nameOf(one, language);
    },
  };
}
