import { go, useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { MentionedDocument } from "../../api/made";
import { useAnswer } from "../../data";
import { type Column, DataTable } from "../../parts/DataTable";
import { formatNumber, formatPercent } from "../../parts/format";
import { Take } from "../../parts/Take";
import { Who } from "../../parts/Who";
import { sheetOf } from "../../take/sheet";
import { fromAbroad, type Input, riskOf } from "./supply";
import { useWords } from "./words";

/** What somebody buys of whom, and where that is risky. */
export function Inputs({ of, whose }: { of: readonly Input[]; whose: string }) {
  const say = useWords();
  const { lang } = useAddress();
  const { node } = useAnswer(MentionedDocument, { id: whose }).data ?? {};
  const country = node && "country" in node ? (node.country ?? null) : null;
  const single = of.filter((one) => riskOf(one) === "single").length;
  const columns: Column<Input>[] = [
    {
      key: "product",
      head: say("column.product"),
      cell: ({ product }) => (
        <button type="button" className="link" onClick={() => go({ product })}>
          {product}
        </button>
      ),
      text: (one) => one.product,
    },
    {
      key: "risk",
      head: say("column.risk"),
      cell: (one) => <span className={`risk ${riskOf(one)}`}>{say(`risk.${riskOf(one)}`)}</span>,
      text: (one) => say(`risk.${riskOf(one)}`),
    },
    {
      key: "suppliers",
      head: say("column.suppliers"),
      cell: ({ present }) =>
        present.map((one) => (
          <div key={one.node.id}>
            <Who of={one.node} /> {formatPercent(one.share / 100, lang)}
            {one.kilometres !== null &&
              `, ${say("km", { km: formatNumber(Math.round(one.kilometres), lang) })}`}
          </div>
        )),
      text: ({ present }) =>
        present.map((one) => `${nameOf(one.node, lang)} ${Math.round(one.share)} %`).join("; "),
    },
    {
      key: "abroad",
      head: say("column.abroad"),
      cell: (one) => formatPercent(fromAbroad(one, country), lang),
      text: (one) => fromAbroad(one, country),
      number: true,
    },
  ];
  if (of.length === 0) return <p>{say("buys_nothing")}</p>;
  return (
    <>
      <p role="status">
        {say("inputs_count", { count: of.length })} {say("inputs_single", { count: single })}
      </p>
      <p className="actions">
        <Take name={say("inputs")} tables={[sheetOf(say("inputs"), columns, of)]} />
      </p>
      <DataTable
        caption={say("inputs")}
        columns={columns}
        rows={of}
        id={(one) => one.product}
        mark={(one) => (riskOf(one) === "single" ? "risky" : undefined)}
      />
    </>
  );
}
