import { useAddress } from "../../address";
import { ConsortiaDocument } from "../../api/made";
import { useFilter } from "../../filter";
import { CountryBoxes, Filters } from "../../parts/list/Filters";
import { Table } from "../../parts/list/Table";
import { useRows } from "../../rows";
import { consortiaOf } from "./asked";
import { consortia } from "./columns";
import { useWords } from "./words";

/** The consortia under the filter. */
export function Consortia() {
  const say = useWords();
  const { lang } = useAddress();
  const filter = useFilter();
  const found = useRows(ConsortiaDocument, {
    search: filter.text || null,
    filter: consortiaOf(filter),
  });
  return (
    <div className="columns">
      <Filters>
        <CountryBoxes title={say("countries")} />
      </Filters>
      <Table
        title={say("shown.consortia")}
        of={found}
        columns={consortia(say, lang)}
        found={say("found.consortia", { count: found.total })}
        nothing={say("none")}
      />
    </div>
  );
}
