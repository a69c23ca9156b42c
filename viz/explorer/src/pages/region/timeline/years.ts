/** What a timeline draws: how many began or ended in each year. */

import type { TimelineQuery } from "../../../api/made";
import type { Dated } from "../../../filter/span";

type Series = TimelineQuery["timeline"]["series"][number];
export type Year = Series["years"][number];

export interface Timeline {
  total: number;
  undated: number;
  /** Every year from the first drawn to the last, also those in which nothing was. */
  years: Year[];
  /** How many lie before the first year drawn, and which year that is. */
  earlier: number;
  first: number;
  last: number;
  /** By kind of tie, where ties are counted. */
  kinds: Pick<Series, "kind" | "total" | "undated">[];
}

const OLD = 0.01; // so many of the dated, the oldest, may be left out so that the rest can be seen

/** Join the series of one sort, those of all kinds of ties; null where there is nothing. */
export function joined(series: Series[], of: Dated): Timeline | null {
  const found = series.filter((one) => one.of === of);
  if (found.length === 0) return null;
  const sum = (pick: (one: Series) => number) => found.reduce((all, one) => all + pick(one), 0);
  const by = new Map<number, Year>();
  for (const { year, count, overBorder } of found.flatMap((one) => one.years)) {
    const before = by.get(year);
    by.set(year, {
      year,
      count: count + (before?.count ?? 0),
      overBorder: overBorder + (before?.overBorder ?? 0),
    });
  }
  const years = [...by.values()].sort((a, b) => a.year - b.year);
  const [total, undated] = [sum((one) => one.total), sum((one) => one.undated)];
  const first = start(years, (total - undated) * OLD);
  const last = years.at(-1)?.year ?? first;
  return {
    total,
    undated,
    earlier: years.filter((one) => one.year < first).reduce((all, one) => all + one.count, 0),
    first,
    last,
    years: Array.from(
      { length: years.length > 0 ? last - first + 1 : 0 },
      (_, index) => by.get(first + index) ?? { year: first + index, count: 0, overBorder: 0 },
    ),
    kinds: found
      .filter((one) => one.kind)
      .map(({ kind, total, undated }) => ({ kind, total, undated })),
  };
}

/** The first year before which no more than `few` lie, and a gap of at least ten years. */
function start(years: Year[], few: number): number {
  let before = 0;
  let found = years[0]?.year ?? 0;
  for (const [index, one] of years.entries()) {
    const last = years[index - 1];
    if (before > few) break;
    if (last && one.year - last.year >= 10) found = one.year;
    before += one.count;
  }
  return found;
}
