import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { ConsortiaDocument } from "../../api/made";
import { useFilter } from "../../filter";
import { DataTable } from "../../parts/DataTable";
import { CountryBoxes, Filters } from "../../parts/list/Filters";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { useRows } from "../../rows";
import { consortiaOf } from "./asked";
import { consortia } from "./columns";
import { useWords } from "./words";

/** The consortia under the filter. */
export function Consortia() {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const filter = useFilter();
  const { rows, total, data, error, refetch, isFetching, fetchNextPage } = useRows(
    ConsortiaDocument,
    { search: filter.text || null, filter: consortiaOf(filter) },
  );
  return (
    <div className="columns">
      <Filters>
        <CountryBoxes title={say("countries")} />
      </Filters>
      <div className="stacked">
        {error && <Failure error={error} retry={refetch} />}
        {!data && !error && <p className="loading">{t("notice.loading")}</p>}
        {data && <strong role="status">{say("found.consortia", { count: total })}</strong>}
        {data && rows.length === 0 && <p>{say("none")}</p>}
        {rows.length > 0 && (
          <>
            <DataTable
              caption={say("shown.consortia")}
              columns={consortia(say, lang)}
              rows={rows}
              id={(one) => one.id}
            />
            <More shown={rows.length} total={total} pending={isFetching} onMore={fetchNextPage} />
          </>
        )}
      </div>
    </div>
  );
}
