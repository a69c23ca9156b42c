import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { RecordsDocument } from "../../api/made";
import { useAnswer } from "../../data";
import { formatDate } from "../format";
import { Failure } from "../Notice";
import { useWords } from "./words";

const MOST = 20;

/** Who says all this: every record with its source, licence and day. */
export function Sources({ id }: { id: string }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const { data, error, refetch } = useAnswer(RecordsDocument, { id, first: MOST });
  const records = data?.rows.edges[0]?.node.records;
  return (
    <section>
      <h2>{say("sources")}</h2>
      {error && <Failure error={error} retry={refetch} />}
      {records?.totalCount === 0 && <p>{t("panel.noSources")}</p>}
      <ul className="sources">
        {records?.edges.map(({ node }) => {
          const published = node.publishedBy.edges[0]?.node;
          const rest = [
            node.licence && t("panel.licence", { licence: node.licence }),
            node.retrieved && t("panel.retrieved", { date: formatDate(node.retrieved, lang) }),
            node.row ? t("panel.row", { row: node.row }) : "",
            published?.attribution,
          ];
          return (
            <li key={node.id}>
              {published?.name ?? node.source}
              <small>{rest.filter(Boolean).join(" · ")}</small>
            </li>
          );
        })}
      </ul>
      {records && records.totalCount > MOST && (
        <small>{say("more", { count: records.totalCount - MOST })}</small>
      )}
    </section>
  );
}
