import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import type { RisksQuery } from "../../api/made";
import type { Column } from "../../parts/DataTable";
import { formatNumber, formatPercent } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Who } from "../../parts/Who";
import { whoColumn } from "../../parts/whoColumn";
import { useWords } from "./words";

export type Risks = RisksQuery["supplyRisks"];
type Product = Risks["products"][number];
type Critical = Risks["critical"][number];
type Single = Risks["singleSources"]["inputs"][number];
type Near = Risks["nearshoring"][number];

/** The columns of the tables of risks; `whose` buys what the products lead to. */
export function useRiskColumns(whose: string) {
  const say = useWords();
  const { lang } = useAddress();

  const product = <R extends { product: string }>(of: (row: R) => string): Column<R> => ({
    key: "product",
    head: say("column.product"),
    cell: (row) =>
      of(row) ? (
        <Link to="partners" change={{ id: of(row), part: "suppliers", product: row.product }}>
          {row.product}
        </Link>
      ) : (
        row.product
      ),
    text: (row) => row.product,
  });
  const figure = <R,>(
    key: string,
    head: string,
    value: (row: R) => number,
    shown = (one: number) => formatNumber(one, lang),
  ): Column<R> => ({
    key,
    head,
    cell: (row) => shown(value(row)),
    text: value,
    number: true,
  });
  const km = (one: number) => say("km", { km: formatNumber(Math.round(one), lang) });
  const percent = (one: number) => formatPercent(one, lang);

  const products: Column<Product>[] = [
    product(() => whose),
    { key: "region", head: say("column.region"), cell: (one) => one.region },
    figure("customers", say("column.customers"), (one) => one.customers),
    figure("single", say("column.single"), (one) => one.ofSingleSource),
    figure("suppliers", say("column.suppliers"), (one) => one.suppliers),
    figure("abroad", say("column.abroad"), (one) => one.shareFromAbroad, percent),
    {
      key: "bottleneck",
      head: say("column.bottleneck"),
      cell: ({ bottleneck, dependOnIt: count }) =>
        bottleneck && (
          <>
            <Who of={bottleneck} /> <small>{say("depend", { count })}</small>
          </>
        ),
      text: ({ bottleneck }) => bottleneck && nameOf(bottleneck, lang),
    },
  ];
  const critical: Column<Critical>[] = [
    whoColumn("supplier", say("column.supplier"), (one) => one.node, lang),
    ...([0, 1, 2] as const).map((tier) =>
      figure<Critical>(`tier${tier}`, say(`column.tier${tier}`), (one) => one.failing[tier] ?? 0),
    ),
  ];
  const near: Column<Near>[] = [
    whoColumn("customer", say("column.customer"), (one) => one.customer, lang),
    product((one) => one.customer.id),
    whoColumn("now", say("column.now"), (one) => one.supplier, lang),
    figure("far", say("column.far"), (one) => one.nowKilometres, km),
    whoColumn("near", say("column.near"), (one) => one.alternative, lang),
    figure("away", say("column.away"), (one) => one.kilometres, km),
  ];
  const single: Column<Single>[] = [
    whoColumn("customer", say("column.customer"), (one) => one.customer, lang),
    product((one) => one.customer.id),
    whoColumn("supplier", say("column.supplier"), (one) => one.supplier, lang),
  ];
  return { products, critical, near, single };
}
