import { useTranslation } from "react-i18next";
import type { useRows } from "../../rows";
import { type About, sheetOf } from "../../take/sheet";
import { type Column, DataTable } from "../DataTable";
import { More } from "../More";
import { Failure } from "../Notice";
import { Take } from "../Take";
import { useWords } from "./words";

interface Props<R> {
  title: string;
  of: ReturnType<typeof useRows<R, never>>;
  columns: Column<R>[];
  /** How many there are, in words. */
  found: string;
  /** What is said where there are none. */
  nothing?: string;
}

/** The rows of a list: how many, page by page, to be taken away; and what stands there without. */
export function Table<R extends About & { id: string }>(props: Props<R>) {
  const { title, of, columns, found, nothing } = props;
  const say = useWords();
  const { t } = useTranslation();
  const { rows, total, data, error, refetch, isFetching, fetchNextPage, every } = of;
  return (
    <div className="stacked">
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <p className="loading">{t("notice.loading")}</p>}
      {data && (
        <div className="head">
          <strong role="status">{found}</strong>
          {total > 0 && (
            <Take
              name={title}
              tables={[
                {
                  title,
                  count: total,
                  fetch: async ({ signal, progress }) =>
                    sheetOf(title, columns, await every(signal, progress), (one) => one),
                },
              ]}
            />
          )}
        </div>
      )}
      {data && rows.length === 0 && <p>{nothing ?? say("nothing")}</p>}
      {rows.length > 0 && (
        <>
          <DataTable caption={title} columns={columns} rows={rows} id={(one) => one.id} />
          <More shown={rows.length} total={total} pending={isFetching} onMore={fetchNextPage} />
        </>
      )}
    </div>
  );
}
