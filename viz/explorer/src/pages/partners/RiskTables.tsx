import type { ReactNode } from "react";
import { useAddress } from "../../address";
import type { RisksQuery } from "../../api/made";
import { type Column, DataTable } from "../../parts/DataTable";
import { formatNumber, formatPercent } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Who } from "../../parts/Who";
import { useWords } from "./words";

type Risks = RisksQuery["supplyRisks"];
type Product = Risks["products"][number];
type Critical = Risks["critical"][number];
type Single = Risks["singleSources"]["inputs"][number];
type Near = Risks["nearshoring"][number];

interface Props<Row> {
  title: string;
  hint: string;
  rows: readonly Row[];
  columns: Column<Row>[];
  id: (row: Row) => string;
  /** How many there are, where that is known, and how many were asked for. */
  total?: number;
  most: number;
}

/** A table under what it means, and how many of how many it has. */
function Risk<Row>({ title, hint, rows, columns, id, total, most }: Props<Row>) {
  const say = useWords();
  let count: ReactNode = say("risks.rows", { count: rows.length });
  if (total !== undefined && total > rows.length)
    count = say("risks.of", { shown: rows.length, total });
  else if (rows.length === most) count = say("risks.first", { count: rows.length });
  return (
    <section>
      <h2>{title}</h2>
      <p className="hint">{hint}</p>
      <p role="status">{count}</p>
      {rows.length > 0 && <DataTable caption={title} columns={columns} rows={rows} id={id} />}
    </section>
  );
}

/** Where a region depends on few: by product, by supplier, and what could come from nearer. */
export function RiskTables({ of, whose, most }: { of: Risks; whose: string; most: number }) {
  const say = useWords();
  const { lang } = useAddress();
  const number = (value: number) => formatNumber(value, lang);
  const km = (value: number) => say("km", { km: number(Math.round(value)) });
  const found = (product: string, id: string) => (
    <Link to="partners" change={{ id, part: "suppliers", product }}>
      {product}
    </Link>
  );
  const products: Column<Product>[] = [
    {
      key: "product",
      head: say("column.product"),
      cell: ({ product }) => (whose ? found(product, whose) : product),
    },
    { key: "region", head: say("column.region"), cell: (one) => one.region },
    {
      key: "customers",
      head: say("column.customers"),
      cell: (one) => number(one.customers),
      number: true,
    },
    {
      key: "single",
      head: say("column.single"),
      cell: (one) => number(one.ofSingleSource),
      number: true,
    },
    {
      key: "suppliers",
      head: say("column.suppliers"),
      cell: (one) => number(one.suppliers),
      number: true,
    },
    {
      key: "abroad",
      head: say("column.abroad"),
      cell: (one) => formatPercent(one.shareFromAbroad, lang),
      number: true,
    },
    {
      key: "bottleneck",
      head: say("column.bottleneck"),
      cell: (one) =>
        one.bottleneck && (
          <>
            <Who of={one.bottleneck} /> <small>{say("depend", { count: one.dependOnIt })}</small>
          </>
        ),
    },
  ];
  const critical: Column<Critical>[] = [
    { key: "supplier", head: say("column.supplier"), cell: (one) => <Who of={one.node} /> },
    ...([0, 1, 2] as const).map((tier) => ({
      key: String(tier),
      head: say(`column.tier${tier}`),
      cell: (one: Critical) => number(one.failing[tier] ?? 0),
      number: true,
    })),
  ];
  const near: Column<Near>[] = [
    { key: "customer", head: say("column.customer"), cell: (one) => <Who of={one.customer} /> },
    {
      key: "product",
      head: say("column.product"),
      cell: (one) => found(one.product, one.customer.id),
    },
    {
      key: "now",
      head: say("column.now"),
      cell: (one) => (
        <>
          <Who of={one.supplier} />, {km(one.nowKilometres)}
        </>
      ),
    },
    {
      key: "near",
      head: say("column.near"),
      cell: (one) => (
        <>
          <Who of={one.alternative} />, {km(one.kilometres)}
        </>
      ),
    },
  ];
  const single: Column<Single>[] = [
    { key: "customer", head: say("column.customer"), cell: (one) => <Who of={one.customer} /> },
    {
      key: "product",
      head: say("column.product"),
      cell: (one) => found(one.product, one.customer.id),
    },
    { key: "supplier", head: say("column.supplier"), cell: (one) => <Who of={one.supplier} /> },
  ];
  const pair = (one: { product: string; customer: { id: string } }) =>
    `${one.customer.id} ${one.product}`;
  return (
    <>
      {of.cut && (
        <p>
          {of.cut.length > 0 ? say("risks.cut", { count: of.cut.length }) : say("risks.no_cut")}{" "}
          {of.cut.map((one) => (
            <span key={one.id} className="present">
              <Who of={one} />{" "}
            </span>
          ))}
        </p>
      )}
      <Risk
        title={say("risks.products")}
        hint={say("risks.products_hint")}
        rows={of.products}
        columns={products}
        id={(one) => `${one.region} ${one.product}`}
        most={most}
      />
      <Risk
        title={say("risks.near")}
        hint={say("risks.near_hint")}
        rows={of.nearshoring}
        columns={near}
        id={pair}
        most={most}
      />
      <Risk
        title={say("risks.critical")}
        hint={say("risks.critical_hint")}
        rows={of.critical}
        columns={critical}
        id={(one) => one.node.id}
        most={most}
      />
      <Risk
        title={say("risks.single")}
        hint={say("risks.single_hint")}
        rows={of.singleSources.inputs}
        columns={single}
        id={pair}
        total={of.singleSources.total}
        most={most}
      />
    </>
  );
}
