import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { go } from "../../address";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { Take } from "../../parts/Take";
import type { PageProps } from "..";
import { Detail } from "./Detail";
import { Filters } from "./Filters";
import { List } from "./List";
import "./page.css";
import { NOTHING, narrowed, useWanted } from "./state";
import { useCounts, useGaps } from "./useGaps";
import { useTable } from "./useTable";
import { useWords } from "./words";

const STEP = 25; // rows that a click adds

/** What to do where nobody has looked for missing ties yet. */
function NothingYet() {
  const say = useWords();
  return (
    <div className="notice">
      <h2>{say("none.title")}</h2>
      <p>{say("none.text")}</p>
      <p>
        <code>mosty gaps find</code>
      </p>
      <p>
        {say("none.example")} <code>mosty gaps find --from DE --to CZ</code>
      </p>
    </div>
  );
}

/** The ledger of missing ties, and the one that is looked at. */
export default function Gaps({ ontology }: PageProps) {
  const say = useWords();
  const { t } = useTranslation();
  const wanted = useWanted();
  const { rows, total, error, isFetching, refetch } = useGaps(wanted);
  const { all } = useCounts(wanted);
  const table = useTable(wanted, total, ontology);
  const chosen = narrowed(wanted) || wanted.status !== "open";

  useEffect(() => {
    document.title = `${say("title")} – Mosty`;
  }, [say]);

  return (
    <div className={wanted.gap ? "ledger opened" : "ledger"}>
      <section className="list">
        <h1>{say("title")}</h1>
        <p className="hint">{say("intro")}</p>
        {all === 0 ? (
          <NothingYet />
        ) : (
          <>
            <Filters wanted={wanted} />
            {error && <Failure error={error} retry={refetch} />}
            {!rows && !error && <p className="loading">{t("notice.loading")}</p>}
            {rows && (
              <div className="bar">
                <strong role="status">{say("found", { count: total })}</strong>
                {total > 0 && <Take name={say("title")} tables={[table]} />}
                {chosen && (
                  <button type="button" onClick={() => go({ ...NOTHING, gap: wanted.gap })}>
                    {say("clear")}
                  </button>
                )}
              </div>
            )}
            {rows?.length === 0 && <p>{say("nothing")}</p>}
            {rows && rows.length > 0 && (
              <>
                <List rows={rows} open={wanted.gap} />
                <More
                  shown={rows.length}
                  total={total}
                  pending={isFetching}
                  onMore={() => go({ rows: String(rows.length + STEP) }, true)}
                />
              </>
            )}
          </>
        )}
      </section>
      {wanted.gap && <Detail key={wanted.gap} id={wanted.gap} ontology={ontology} />}
    </div>
  );
}
