/** Charts as Observable Plot draws them; their colours are the style sheet's. */

import * as Plot from "@observablehq/plot";
import type { Chart, Point } from "./charted";

const LONGEST = 28; // characters of a bar's name
const ACCENT = "var(--accent)";
const TIP = { title: "title", tip: true };

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Bars lie, so that their names can be read; the longest comes first. */
function bars(data: Point[], value: Plot.ScaleOptions): Plot.PlotOptions {
  const keyed = data.map((one, at) => ({ ...one, key: `${at} ${one.x}` })); // names may be alike
  const longest = Math.max(4, ...data.map((one) => String(one.x).length));
  const bar = { x: "y", y: "key", fill: ACCENT, sort: { y: "-x" as const }, ...TIP };
  return {
    height: 50 + 22 * data.length,
    marginLeft: 8 * Math.min(LONGEST, longest),
    x: { ...value, axis: "both" },
    y: { label: null, tickFormat: (key: string) => short(key.replace(/^\d+ /, "")) },
    marks: [Plot.barX(keyed, bar), Plot.ruleX([0])],
  };
}

function curve({ kind, x }: Chart, data: Point[], value: Plot.ScaleOptions): Plot.PlotOptions {
  const place = { x: "x", y: "y", ...TIP };
  const dots = kind === "line" ? { fill: ACCENT } : { stroke: ACCENT, strokeWidth: 2 };
  const years = data.some((one) => typeof one.x === "number"); // without marks between thousands
  return {
    height: 420,
    marginLeft: 70,
    x: { label: x, ...(years && { tickFormat: String }) },
    y: value,
    marks: [
      Plot.ruleY([0]),
      ...(kind === "line" ? [Plot.lineY(data, { x: "x", y: "y", stroke: ACCENT })] : []),
      Plot.dot(data, { ...place, ...dots }),
    ],
  };
}

/** Draw a chart, so wide, with numbers as the reader writes them. */
export function plotted(
  chart: Chart,
  data: Point[],
  { width, locale }: { width: number; locale: string },
): Element {
  const tickFormat = (one: unknown) =>
    typeof one === "number" ? one.toLocaleString(locale) : String(one);
  const value = { grid: true, label: chart.y, tickFormat };
  const own = chart.kind === "bar" ? bars(data, value) : curve(chart, data, value);
  const style = { background: "none", fontSize: "12px" };
  const plot = Plot.plot({ width, marginRight: 30, style, ...own });
  for (const one of plot.querySelectorAll("g[aria-label]")) one.removeAttribute("aria-label");
  return plot; // it is one image, which has a name of its own
}
