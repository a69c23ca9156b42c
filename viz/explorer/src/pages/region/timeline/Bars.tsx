import * as Plot from "@observablehq/plot";
import { type PointerEvent, useEffect, useRef, useState } from "react";
import { useAddress } from "../../../address";
import { LOCALES } from "../../../api/ontology";
import { useWords } from "../words";
import type { Timeline } from "./years";

const HEIGHT = 320;
const MARGIN = 44;

interface Props {
  timeline: Timeline;
  alt: string;
  /** The years chosen. */
  span: [number, number] | null;
  onSpan: (from: number, to: number) => void;
}

/** How wide an element is, as it changes. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const watch = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return { element, width };
}

/** A bar for each year; drawing over them chooses a span. */
export default function Bars({ timeline, alt, span, onSpan }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const { element, width } = useWidth();
  const holder = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<[number, number] | null>(null);
  const { years, first, last } = timeline;
  const chosen = drawn ?? span;

  useEffect(() => {
    if (!holder.current || width === 0) return;
    const home = say("timeline.home");
    const over = say("timeline.over");
    const rows = years.flatMap(({ year, count, overBorder }) => [
      { year, side: home, count: count - overBorder },
      { year, side: over, count: overBorder },
    ]);
    const crossed = years.some((one) => one.overBorder > 0);
    const plot = Plot.plot({
      width,
      height: HEIGHT,
      marginLeft: MARGIN,
      style: { background: "none", color: "var(--ink)", fontSize: "12px" },
      x: { domain: [first, last + 1], tickFormat: (year: number) => String(year), label: null },
      y: {
        grid: true,
        label: null,
        ticks: Math.min(10, Math.max(...years.map((one) => one.count))), // whole numbers alone
        tickFormat: (one: number) => one.toLocaleString(LOCALES[lang]),
      },
      color: {
        domain: [home, over],
        range: ["var(--tie)", "var(--border)"],
        legend: crossed,
      },
      marks: [
        Plot.rectY(crossed ? rows : rows.filter(({ side }) => side === home), {
          x1: "year",
          x2: (one: { year: number }) => one.year + 1,
          y: "count",
          fill: "side",
          insetLeft: 0.5,
          insetRight: 0.5,
          title: (one: { year: number; count: number; side: string }) =>
            crossed ? `${one.year} · ${one.side}: ${one.count}` : `${one.year}: ${one.count}`,
        }),
        Plot.ruleY([0]),
      ],
    });
    // the whole is one image with a name; those that Plot gives its parts mean nothing to readers
    for (const one of plot.querySelectorAll("[aria-label]")) one.removeAttribute("aria-label");
    holder.current.replaceChildren(plot);
    return () => plot.remove();
  }, [years, first, last, width, lang, say]);

  const inner = Math.max(1, width - MARGIN - 20);
  const at = (year: number) => MARGIN + ((year - first) / (last + 1 - first)) * inner;

  function year(event: PointerEvent<HTMLElement>): number {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const found = Math.floor(first + ((x - MARGIN) / inner) * (last + 1 - first));
    return Math.min(last, Math.max(first, found));
  }

  return (
    <div
      className="bars"
      ref={element}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn([year(event), year(event)]);
      }}
      onPointerMove={(event) => drawn && setDrawn([drawn[0], year(event)])}
      onPointerUp={() => {
        if (drawn) onSpan(Math.min(...drawn), Math.max(...drawn));
        setDrawn(null);
      }}
      onPointerCancel={() => setDrawn(null)}
    >
      <div ref={holder} role="img" aria-label={alt} />
      {chosen && width > 0 && (
        <div
          className="brush"
          style={{
            left: Math.max(MARGIN, at(Math.min(...chosen))),
            width: Math.max(
              2,
              Math.min(width - 20, at(Math.max(...chosen) + 1)) -
                Math.max(MARGIN, at(Math.min(...chosen))),
            ),
          }}
        />
      )}
    </div>
  );
}
