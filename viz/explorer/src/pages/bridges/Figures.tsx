import { go, useAddress } from "../../address";
import type { Ontology } from "../../api/ontology";
import { Kind } from "../../parts/Badge";
import { type Column, DataTable } from "../../parts/DataTable";
import { formatNumber } from "../../parts/format";
import { whoColumn } from "../../parts/whoColumn";
import { isOrder, type Order } from "./orders";
import { type Broker, perThousand, ROLES } from "./role";
import { useWords } from "./words";

/** All figures of brokers, as the columns of a table. */
export function useColumns(ontology: Ontology): Column<Broker>[] {
  const say = useWords();
  const { lang } = useAddress();
  const figure = (
    key: Order | "partners",
    head: string,
    value: (one: Broker) => number | null,
  ): Column<Broker> => ({
    key,
    head,
    cell: (one) => formatNumber(value(one) ?? 0, lang),
    text: value,
    number: true,
    ...(isOrder(key) && { sort: key }),
  });
  return [
    whoColumn("name", say("column.name"), (one) => one.node, lang),
    {
      key: "kind",
      head: say("column.kind"),
      cell: (one) => <Kind of={one.node.__typename} ontology={ontology} />,
      text: (one) => ontology.nodes[one.node.__typename]?.label[lang],
    },
    figure("bridging", say("column.bridging"), perThousand),
    figure("partners", say("column.partners"), (one) => one.partners),
    figure("abroad", say("order.abroad"), (one) => one.partnersAbroad),
    ...ROLES.map((role) => figure(role, say(`role.${role}`), (one) => one[role])),
  ];
}

interface Props {
  rows: readonly Broker[];
  columns: Column<Broker>[];
  by: Order;
  ascending: boolean;
}

/** Brokers as a table; a head puts its highest first, and then its lowest. */
export function Figures({ rows, columns, by, ascending }: Props) {
  const say = useWords();
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
