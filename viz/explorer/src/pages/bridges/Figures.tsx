import { go, useAddress } from "../../address";
import type { Ontology } from "../../api/ontology";
import { Kind } from "../../parts/Badge";
import { type Column, DataTable } from "../../parts/DataTable";
import { formatNumber } from "../../parts/format";
import { Who } from "../../parts/Who";
import { isOrder, type Order } from "./orders";
import { type Broker, ROLES } from "./role";
import { useWords } from "./words";

interface Props {
  rows: readonly Broker[];
  ontology: Ontology;
  by: Order;
  ascending: boolean;
}

/** All figures of the brokers as a table; a head puts its highest first, and then its lowest. */
export function Figures({ rows, ontology, by, ascending }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const figure = (key: Order, value: (one: Broker) => number | null): Column<Broker> => ({
    key,
    head: say(`order.${key}`),
    cell: (one) => formatNumber(value(one) ?? 0, lang),
    number: true,
    sort: key,
  });
  const columns: Column<Broker>[] = [
    { key: "name", head: say("column.name"), cell: (one) => <Who of={one.node} /> },
    {
      key: "kind",
      head: say("column.kind"),
      cell: (one) => <Kind of={one.node.__typename} ontology={ontology} />,
    },
    figure("bridging", (one) => Math.round((one.crossBorderBetweenness ?? 0) * 10_000) / 10),
    figure("abroad", (one) => one.partnersAbroad),
    ...ROLES.map((role) => figure(role, (one) => one[role])),
  ];
  function sort(sorted: string): void {
    const next = sorted.replace("-", "");
    if (isOrder(next)) go({ by: next, asc: next === by && !ascending ? "1" : null });
  }
  return (
    <DataTable
      caption={say("part.brokers")}
      columns={columns}
      rows={rows}
      id={(one) => one.node.id}
      sorted={ascending ? by : `-${by}`}
      onSort={sort}
    />
  );
}
