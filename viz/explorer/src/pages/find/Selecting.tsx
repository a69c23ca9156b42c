import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { useSelection } from "../../filter";
import type { Column } from "../../parts/DataTable";
import { Link } from "../../parts/Link";
import { useWork } from "../../parts/work";
import { everything, type Found, type question } from "./found";
import { useWords } from "./words";

const MOST = 200; // ids that an address can hold

/** The column of boxes: everybody has one, and its head one for all that are listed. */
export function useTicks(rows: Found[]): Column<Found> {
  const say = useWords();
  const { lang } = useAddress();
  const [selected, select] = useSelection();
  const chosen = new Set(selected);
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  const some = !all && rows.some(({ id }) => chosen.has(id));
  function tick(ids: string[], on: boolean): void {
    const others = selected.filter((id) => !ids.includes(id));
    select(on ? [...others, ...ids] : others);
  }
  return {
    key: "chosen",
    head: (
      <input
        type="checkbox"
        aria-label={say("select.page")}
        title={say("select.page")}
        disabled={rows.length > MOST}
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = some;
        }}
        onChange={({ target }) => {
          tick(
            rows.map(({ id }) => id),
            target.checked,
          );
        }}
      />
    ),
    cell: (one) => (
      <input
        type="checkbox"
        aria-label={say("select.row", { name: nameOf(one, lang) })}
        checked={chosen.has(one.id)}
        onChange={({ target }) => tick([one.id], target.checked)}
      />
    ),
  };
}

/** How many are selected, and how to select all or nobody. */
export function Selecting({ asked, total }: { asked: ReturnType<typeof question>; total: number }) {
  const say = useWords();
  const { t } = useTranslation();
  const [selected, select] = useSelection();
  const { run, running } = useWork();
  const all = () =>
    run("", async (work) => {
      const rows = await everything(asked, total, work);
      select(rows.map(({ id }) => id));
    });
  return (
    <div className="selecting">
      <p className="hint">{say("select.hint")}</p>
      <p className="bar">
        <strong role="status">{say("select.count", { count: selected.length })}</strong>
        {total <= MOST && (
          <button type="button" disabled={running} onClick={() => void all()}>
            {running ? t("notice.loading") : say("select.every", { count: total })}
          </button>
        )}
        {selected.length > 0 && (
          <>
            <button type="button" onClick={() => select([])}>
              {say("select.none")}
            </button>
            <Link to="region" change={{ by: "ACTOR" }}>
              {say("select.map")}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
