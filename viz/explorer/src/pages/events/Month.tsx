import { useState } from "react";
import { go, useAddress } from "../../address";
import type { EventsQuery } from "../../api/made";
import { type Language, LOCALES } from "../../api/ontology";
import { Name } from "../../parts/Badge";
import { today } from "../../parts/form/fields";
import { Link } from "../../parts/Link";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import type { useRows } from "../../rows";
import { byDay, shifted, weeks } from "./days";
import { useWords } from "./words";

type Row = EventsQuery["rows"]["edges"][number]["node"];

const title = (month: string, lang: Language) =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(LOCALES[lang], {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

function named(day: string, lang: Language, weekday: "short" | "long", full = false): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALES[lang], {
    weekday,
    ...(full ? { day: "numeric", month: "long" } : {}),
    timeZone: "UTC",
  });
}

function Events({ of }: { of: Row[] }) {
  const say = useWords();
  return (
    <ul>
      {of.map((one) => (
        <li key={one.id} className={one.status === "cancelled" ? "cancelled" : undefined}>
          <Link to="events" change={{ event: one.id }}>
            <Name of={one} />
          </Link>
          {one.status === "cancelled" && <small>{say("cancelled")}</small>}
        </li>
      ))}
    </ul>
  );
}

/** The steps from month to month. */
function Steps({ month }: { month: string }) {
  const say = useWords();
  const { lang } = useAddress();
  const to = (next: string) => () => go({ month: next });
  return (
    <div className="steps">
      <button type="button" aria-label={say("month.before")} onClick={to(shifted(month, -1))}>
        ‹
      </button>
      <h2 aria-live="polite">{title(month, lang)}</h2>
      <button type="button" aria-label={say("month.after")} onClick={to(shifted(month, 1))}>
        ›
      </button>
      <button type="button" onClick={to(today().slice(0, 7))}>
        {say("month.now")}
      </button>
    </div>
  );
}

/** A month as a table of weeks; where that is too narrow, the days on which something happens. */
export function Month({
  month,
  of,
}: {
  month: string;
  of: ReturnType<typeof useRows<Row, never>>;
}) {
  const say = useWords();
  const { rows, total, data, error, refetch, isFetching, fetchNextPage } = of;
  const { lang } = useAddress();
  const [wide] = useState(() => matchMedia("(min-width: 62rem)").matches);
  const all = weeks(month);
  const days = byDay(rows, all.flat());
  const filled = [...days].filter(([day, some]) => day.startsWith(month) && some.length > 0);
  return (
    <section className="month">
      <Steps month={month} />
      {error && <Failure error={error} retry={refetch} />}
      {data && filled.length === 0 && <p>{say("month.empty")}</p>}
      {wide ? (
        <table>
          <caption>{title(month, lang)}</caption>
          <thead>
            <tr>
              {all[0]?.map((day) => (
                <th key={day} scope="col" abbr={named(day, lang, "long")}>
                  {named(day, lang, "short")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td
                    key={day}
                    className={day.startsWith(month) ? undefined : "other"}
                    aria-current={day === today() ? "date" : undefined}
                  >
                    <time dateTime={day}>{Number(day.slice(8))}</time>
                    <Events of={days.get(day) ?? []} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        filled.map(([day, some]) => (
          <section key={day}>
            <h3>{named(day, lang, "long", true)}</h3>
            <Events of={some} />
          </section>
        ))
      )}
      {rows.length < total && (
        <More shown={rows.length} total={total} pending={isFetching} onMore={fetchNextPage} />
      )}
    </section>
  );
}
