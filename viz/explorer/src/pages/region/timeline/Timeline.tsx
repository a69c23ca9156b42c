import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { go, useValue } from "../../../address";
import { TimelineDocument } from "../../../api/made";
import type { Ontology } from "../../../api/ontology";
import { useAnswer } from "../../../data";
import { type Asked, asked, type Filter } from "../../../filter";
import { DATED, isDated, type Span } from "../../../filter/span";
import { Choice } from "../../../parts/Choice";
import { Failure } from "../../../parts/Notice";
import { useWords } from "../words";
import { Missing } from "./Missing";
import { Span as SpanFields } from "./Span";
import "./timeline.css";
import { Years } from "./Years";
import { joined } from "./years";

const Bars = lazy(() => import("./Bars")); // charts are not needed for the rest

interface Props {
  filter: Filter;
  /** Narrows down to the selected, where there are any. */
  within: (given: Asked) => Asked;
  selected: boolean;
  ontology: Ontology;
}

const choose = (span: Span | null) =>
  go({
    dated: span && span.of !== "founded" ? span.of : null,
    from: span && String(span.from),
    to: span && String(span.to),
  });

/** When actors, ties and projects began and ended; years can be chosen, all views then show these. */
export default function Timeline({ filter, within, selected, ontology }: Props) {
  const say = useWords();
  const { t } = useTranslation();
  const [given, setOf] = useValue("dated");
  const of = isDated(given) ? given : "founded";
  // all years stay in sight, whatever years are chosen
  const { data, error, refetch } = useAnswer(
    TimelineDocument,
    within(asked({ ...filter, span: null })),
  );
  const series = data?.timeline.series ?? [];
  const offered = DATED.filter((one) => joined(series, one)?.years.length);
  const timeline = joined(series, of);
  const span: [number, number] | null = filter.span && [filter.span.from, filter.span.to];

  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <p className="loading">{t("notice.loading")}</p>;
  return (
    <div className="timeline">
      <p className="hint">
        {say("timeline.help")} {selected && say("timeline.selected")}
      </p>
      <Choice
        title={say("timeline.title")}
        options={DATED.filter((one) => one === of || offered.includes(one))}
        value={of}
        label={(one) => say(`timeline.of.${one}`)}
        onChoose={(one) => {
          setOf(one === "founded" ? "" : one);
        }}
      />
      {(!timeline || timeline.years.length === 0) && <p>{say("timeline.nothing")}</p>}
      {timeline && timeline.years.length > 0 && (
        <>
          <Suspense fallback={<p className="loading">{t("notice.loading")}</p>}>
            <Bars
              timeline={timeline}
              alt={say("timeline.alt", {
                what: say(`timeline.of.${of}`),
                from: timeline.first,
                to: timeline.last,
              })}
              span={span}
              onSpan={(from, to) => choose({ of, from, to })}
            />
          </Suspense>
          <SpanFields
            span={span}
            bounds={[timeline.first, timeline.last]}
            onSpan={(one) => choose(one && { of, from: one[0], to: one[1] })}
          />
        </>
      )}
      {timeline && <Missing timeline={timeline} of={of} ontology={ontology} />}
      {timeline && timeline.years.length > 0 && <Years timeline={timeline} of={of} />}
    </div>
  );
}
