import { useEffect, useId, useRef } from "react";
import { go, useAddress } from "../../address";
import { LOCALES, type Ontology } from "../../api/ontology";
import { Choice } from "../../parts/Choice";
import { Field } from "../../parts/Field";
import type { Answer } from "./ask";
import { BARS, CHARTS, type Chart, type Chartable, points, proposed } from "./charted";
import { plotted } from "./plotted";
import { wordOf } from "./values";
import { useWords } from "./words";

/** An answer's numbers drawn; which, and how, can be chosen and is in the address. */
export default function ChartView(props: {
  name: string;
  answer: Answer;
  of: Chartable;
  ontology: Ontology;
}) {
  const { name, answer, of, ontology } = props;
  const say = useWords();
  const { lang, query } = useAddress();
  const element = useRef<HTMLDivElement>(null);
  const note = useId();
  const usual = proposed(answer, of);
  const known = (given: string | null, all: string[], other: string) =>
    given && all.includes(given) ? given : other;
  const chart: Chart = {
    kind: CHARTS.find((one) => one === query.get("chart")) ?? usual.kind,
    x: known(query.get("x"), answer.columns, usual.x),
    y: known(query.get("y"), of.numbers, usual.y),
  };
  const { kind, x, y } = chart;
  const word = (value: unknown, column: string) => wordOf(value, column, ontology, lang);
  const all = points(answer, chart, of.kinds, word);
  const shown = kind === "bar" ? [...all].sort((a, b) => b.y - a.y).slice(0, BARS) : all;
  if (kind === "line") shown.sort((a, b) => (a.x < b.x ? -1 : Number(a.x > b.x)));

  useEffect(() => {
    const at = element.current;
    if (!at) return;
    const draw = () => {
      const size = { width: at.clientWidth || 640, locale: LOCALES[lang] };
      const plot = plotted({ kind, x, y }, shown, size);
      plot.setAttribute("role", "img");
      plot.setAttribute("aria-label", say("chart.alt", { name, x, y }));
      plot.setAttribute("aria-describedby", note);
      at.replaceChildren(plot);
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(at);
    return () => observer.disconnect();
  });

  const select = (label: string, value: string, options: string[], to: string) => (
    <Field label={label}>
      {(given) => (
        <select
          {...given}
          value={value}
          onChange={({ target }) => go({ [to]: target.value }, true)}
        >
          {options.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <div className="chart">
      <div className="bar">
        <Choice
          title={say("chart.title")}
          options={CHARTS}
          value={kind}
          label={(one) => say(`chart.${one}`)}
          onChoose={(one) => go({ chart: one }, true)}
        />
        {select(say("chart.of"), x, answer.columns, "x")}
        {select(say("chart.value"), y, of.numbers, "y")}
      </div>
      <p id={note} className="hint">
        {shown.length < all.length
          ? say("chart.most", { shown: shown.length, total: all.length })
          : say("chart.same")}
      </p>
      <div ref={element} className="plot" />
    </div>
  );
}
