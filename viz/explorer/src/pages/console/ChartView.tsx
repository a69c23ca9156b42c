import * as Plot from "@observablehq/plot";
import { useEffect, useId, useRef } from "react";
import { go, useAddress } from "../../address";
import { LOCALES, type Ontology } from "../../api/ontology";
import { Choice } from "../../parts/Choice";
import { Field } from "../../parts/Field";
import type { Answer } from "./ask";
import { BARS, CHARTS, type Chart, type Chartable, type Point, points, proposed } from "./charted";
import { wordOf } from "./values";
import { useWords } from "./words";

const LONGEST = 28; // characters of a bar's name

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** The marks of each kind of chart. */
function plotted(
  { kind, x, y }: Chart,
  data: Point[],
  width: number,
  locale: string,
): Plot.PlotOptions {
  const number = (value: unknown) =>
    typeof value === "number" ? value.toLocaleString(locale) : String(value);
  const own = { width, marginRight: 30, style: { background: "none", fontSize: "12px" } };
  const mark = { x: "x", y: "y", title: "title", tip: true };
  const grid = { grid: true, label: y, tickFormat: number };
  const along = {
    label: x,
    ...(data.some((one) => typeof one.x === "number") && { tickFormat: String }),
  };
  if (kind === "bar") {
    const bars = data.map((one, at) => ({ ...one, key: `${at} ${one.x}` })); // names may be alike
    const sort = { y: "-x" as const };
    return {
      ...own,
      height: 50 + 22 * bars.length,
      marginLeft: 8 * Math.min(LONGEST, Math.max(...bars.map((one) => String(one.x).length), 4)),
      x: { ...grid, axis: "both" },
      y: { label: null, tickFormat: (key: string) => short(key.replace(/^\d+ /, "")) },
      marks: [
        Plot.barX(bars, {
          x: "y",
          y: "key",
          title: "title",
          tip: true,
          fill: "var(--accent)",
          sort,
        }),
        Plot.ruleX([0]),
      ],
    };
  }
  const marks =
    kind === "line"
      ? [
          Plot.lineY(data, { x: "x", y: "y", stroke: "var(--accent)" }),
          Plot.dot(data, { ...mark, fill: "var(--accent)" }),
        ]
      : [Plot.dot(data, { ...mark, stroke: "var(--accent)", strokeWidth: 2 })];
  return {
    ...own,
    height: 420,
    marginLeft: 70,
    x: along,
    y: grid,
    marks: [Plot.ruleY([0]), ...marks],
  };
}

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
      const plot = Plot.plot(plotted({ kind, x, y }, shown, at.clientWidth || 640, LOCALES[lang]));
      plot.setAttribute("role", "img");
      plot.setAttribute("aria-label", say("chart.alt", { name, x, y }));
      plot.setAttribute("aria-describedby", note);
      for (const one of plot.querySelectorAll("g[aria-label]")) one.removeAttribute("aria-label");
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
