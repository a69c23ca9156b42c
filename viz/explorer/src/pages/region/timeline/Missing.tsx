import { useAddress } from "../../../address";
import type { Ontology } from "../../../api/ontology";
import type { Dated } from "../../../filter/span";
import { formatNumber } from "../../../parts/format";
import { useWords } from "../words";
import type { Timeline } from "./years";

/** What the chart cannot show: what has no date, by kind, and what lies long before. */
export function Missing(given: { timeline: Timeline; of: Dated; ontology: Ontology }) {
  const { timeline, of, ontology } = given;
  const say = useWords();
  const { lang } = useAddress();
  const number = (value: number) => formatNumber(value, lang);
  const without = timeline.kinds.filter((one) => one.undated > 0);
  const ends = of === "closed" || of.endsWith("ended");
  return (
    <div className="missing">
      <p>
        {say(ends ? "timeline.unended" : "timeline.undated", {
          undated: number(timeline.undated),
          total: number(timeline.total),
        })}{" "}
        {without.length > 0 &&
          without
            .map(({ kind, undated }) =>
              [ontology.relationships[kind ?? ""]?.label[lang] ?? kind, number(undated)].join(": "),
            )
            .join(" · ")}
      </p>
      {timeline.earlier > 0 && (
        <p>{say("timeline.earlier", { count: timeline.earlier, year: timeline.first })}</p>
      )}
    </div>
  );
}
