import { useAddress, useValue } from "../../address";
import { MarketCountsDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { useFilter } from "../../filter";
import { Choice } from "../../parts/Choice";
import { formatNumber } from "../../parts/format";
import {
  Clear,
  Counted,
  CountryBoxes,
  Filters,
  Order as OrderChoice,
  oneOf,
  RegionFilter,
  TextFilter,
} from "../../parts/list/Filters";
import { Table } from "../../parts/list/Table";
import { useWords as useListWords } from "../../parts/list/words";
import { useRows } from "../../rows";
import { DOCUMENTS, filterOf, ORDERED, ORDERS, SIDES, STATUSES } from "./asked";
import { columns } from "./columns";
import { useWords } from "./words";

/** The offers or the requests under the filter. */
export function List({ ontology }: { ontology: Ontology }) {
  const say = useWords();
  const sayList = useListWords();
  const { lang } = useAddress();
  const filter = useFilter();
  const [side, setSide] = useValue("show");
  const [status, setStatus] = useValue("status");
  const [order] = useValue("order");
  const search = filter.text || null;
  const shown = oneOf(SIDES, side);
  const open = oneOf(STATUSES, status);
  const orders = [...(search ? (["best"] as const) : []), ...ORDERS];
  const sorted = oneOf(orders, order);
  const asked = filterOf(filter, open);
  const { rows: document, groups } = DOCUMENTS[shown];
  const given = { search, filter: asked[shown] as typeof asked.offers, orderBy: ORDERED[sorted] };
  const found = useRows(document, given);
  const { data: counts } = useAnswer(MarketCountsDocument, {
    search,
    offer: asked.offers,
    request: asked.requests,
  });
  const { data: grouped } = useAnswer(groups, {
    search,
    sector: filterOf(filter, open, "sector")[shown] as typeof asked.offers,
    topic: filterOf(filter, open, "topic")[shown] as typeof asked.offers,
  });
  return (
    <>
      <div className="bar">
        <Choice
          title={say("sides.title")}
          options={SIDES}
          value={shown}
          label={(one) => {
            const count = counts?.[one].totalCount;
            const word = say(`sides.${one}`);
            return count === undefined ? word : `${word} (${formatNumber(count, lang)})`;
          }}
          onChoose={setSide}
        />
        <Choice
          title={say("status.title")}
          options={STATUSES}
          value={open}
          label={(one) => say(`status.${one}`)}
          onChoose={setStatus}
        />
        <TextFilter />
        <OrderChoice options={orders} value={sorted} label={(one) => say(`order.${one}`)} />
        <Clear />
      </div>
      <div className="columns">
        <Filters>
          <CountryBoxes title={say("country")} />
          <RegionFilter ontology={ontology} />
          <Counted title={sayList("sector")} name="sector" of={grouped?.sector.aggregate.groupBy} />
          <Counted title={sayList("topic")} name="topic" of={grouped?.topic.aggregate.groupBy} />
        </Filters>
        <Table
          title={say(`sides.${shown}`)}
          of={found}
          columns={columns(say, lang)}
          found={say(`found.${shown}`, { count: found.total })}
        />
      </div>
    </>
  );
}
