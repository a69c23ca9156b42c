import { type Column, DataTable } from "../../parts/DataTable";
import { Take } from "../../parts/Take";
import { Who } from "../../parts/Who";
import { type Sheet, sheetOf } from "../../take/sheet";
import { type Risks, useRiskColumns } from "./riskColumns";
import { useWords } from "./words";

type Kind = "products" | "near" | "critical" | "single";

interface Props<Row> {
  kind: Kind;
  rows: readonly Row[];
  columns: Column<Row>[];
  id: (row: Row) => string;
  /** How many there are, where that is known. */
  total?: number;
  /** How many were asked for. */
  most: number;
}

/** How many rows of how many there are. */
function Count({ shown, total, most }: { shown: number; total: number | undefined; most: number }) {
  const say = useWords();
  if (total !== undefined && total > shown) return say("risks.of", { shown, total });
  return shown === most
    ? say("risks.first", { count: shown })
    : say("risks.rows", { count: shown });
}

/** A table under what it means. */
function Risk<Row>({ kind, rows, columns, id, total, most }: Props<Row>) {
  const say = useWords();
  return (
    <section>
      <h2>{say(`risks.${kind}`)}</h2>
      <p className="hint">{say(`risks.${kind}_hint`)}</p>
      <p role="status">
        <Count shown={rows.length} total={total} most={most} />
      </p>
      {rows.length > 0 && (
        <DataTable caption={say(`risks.${kind}`)} columns={columns} rows={rows} id={id} />
      )}
    </section>
  );
}

/** The fewest without whom nothing of a product comes. */
function Cut({ of }: { of: NonNullable<Risks["cut"]> }) {
  const say = useWords();
  return (
    <p>
      {of.length > 0 ? say("risks.cut", { count: of.length }) : say("risks.no_cut")}{" "}
      {of.map((one) => (
        <span key={one.id} className="present">
          <Who of={one} />{" "}
        </span>
      ))}
    </p>
  );
}

const pair = (one: { product: string; customer: { id: string } }) =>
  `${one.customer.id} ${one.product}`;

/** Where a region depends on few: by product, by supplier, and what could come from nearer. */
export function RiskTables({ of, whose, most }: { of: Risks; whose: string; most: number }) {
  const say = useWords();
  const columns = useRiskColumns(whose);
  const { products, critical, nearshoring, singleSources } = of;
  const sheets: Sheet[] = [
    sheetOf(say("risks.products"), columns.products, products),
    sheetOf(say("risks.near"), columns.near, nearshoring, (one) => one.customer),
    sheetOf(say("risks.critical"), columns.critical, critical, (one) => one.node),
    sheetOf(say("risks.single"), columns.single, singleSources.inputs, (one) => one.customer),
  ];
  return (
    <>
      <p className="actions">
        <Take name={say("part.risks")} tables={sheets} />
      </p>
      {of.cut && <Cut of={of.cut} />}
      <Risk
        kind="products"
        rows={products}
        columns={columns.products}
        id={(one) => `${one.region} ${one.product}`}
        most={most}
      />
      <Risk kind="near" rows={nearshoring} columns={columns.near} id={pair} most={most} />
      <Risk
        kind="critical"
        rows={critical}
        columns={columns.critical}
        id={(one) => one.node.id}
        most={most}
      />
      <Risk
        kind="single"
        rows={singleSources.inputs}
        columns={columns.single}
        id={pair}
        total={singleSources.total}
        most={most}
      />
    </>
  );
}
