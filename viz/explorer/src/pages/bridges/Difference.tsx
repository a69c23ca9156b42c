import { useAddress } from "../../address";
import { LOCALES } from "../../api/ontology";
import { type Column, DataTable } from "../../parts/DataTable";
import { type Row, written } from "./measures";
import { useWords } from "./words";

/** The columns of a table of measures before and after. */
export function useColumns(): Column<Row>[] {
  const say = useWords();
  const { lang } = useAddress();
  const figure = (key: "before" | "after" | "difference"): Column<Row> => ({
    key,
    head: say(`column.${key}`),
    cell: (one) => written(one[key], one.shown, LOCALES[lang]),
    text: (one) => one[key],
    number: true,
  });
  return [
    {
      key: "measure",
      head: say("column.measure"),
      cell: ({ measure, shown }) => (shown ? say(`measure.${shown.key}`) : measure),
    },
    figure("before"),
    figure("after"),
    figure("difference"),
    {
      key: "error",
      head: say("column.error"),
      cell: ({ error, shown }) => (error ? `± ${written(error, shown, LOCALES[lang])}` : "0"),
      text: ({ error }) => error,
      number: true,
    },
  ];
}

/** All measures of the network as it is, and as it would be. */
export function Difference({ rows }: { rows: Row[] }) {
  const say = useWords();
  return (
    <DataTable
      caption={say("leave.figures")}
      columns={useColumns()}
      rows={rows}
      id={(one) => one.measure}
    />
  );
}
