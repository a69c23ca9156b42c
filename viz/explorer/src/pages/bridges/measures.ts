/** The measures of a scenario as the API names them, and how they are shown. */

import type { LeaveQuery } from "../../api/made";

export type Difference = LeaveQuery["whatIf"]["measures"][number];

interface Shown {
  /** The key of its words. */
  key: Measure;
  /** Whether it is a share, shown in per cent. */
  share?: boolean;
  digits?: number;
}

export type Measure =
  | "actors"
  | "ties"
  | "border"
  | "border_share"
  | "density"
  | "ei"
  | "components"
  | "alone"
  | "together"
  | "fragmentation"
  | "points"
  | "bridges"
  | "distance"
  | "ninety"
  | "efficiency"
  | "bridging"
  | "inputs"
  | "single"
  | "hhi"
  | "failing";

const SHOWN: Record<string, Shown> = {
  actors: { key: "actors" },
  "tied pairs": { key: "ties" },
  "tied pairs over a border": { key: "border" },
  "their share": { key: "border_share", share: true, digits: 2 },
  density: { key: "density", digits: 5 },
  "E–I index by country": { key: "ei", digits: 3 },
  components: { key: "components" },
  "actors without ties": { key: "alone" },
  "share in the largest component": { key: "together", share: true, digits: 2 },
  fragmentation: { key: "fragmentation", digits: 4 },
  "articulation points": { key: "points" },
  bridges: { key: "bridges" },
  "mean distance": { key: "distance", digits: 3 },
  "distance of 90 % of the pairs": { key: "ninety" },
  efficiency: { key: "efficiency", digits: 4 },
  "mean bridging of the top 10": { key: "bridging" },
  inputs: { key: "inputs" },
  "inputs of a single source": { key: "single" },
  "mean HHI of inputs": { key: "hhi", digits: 3 },
  "customers who fail": { key: "failing" },
};

/** Those that everybody understands: they stand first. */
const FIRST: readonly Measure[] = ["together", "components", "border", "distance", "failing"];

export interface Row extends Difference {
  shown: Shown | undefined;
}

/** All measures, those for everybody first. */
export function ordered(measures: readonly Difference[]): { first: Row[]; rest: Row[] } {
  const rows = measures.map((one) => ({ ...one, shown: SHOWN[one.measure] }));
  const at = ({ shown }: Row) => (shown ? FIRST.indexOf(shown.key) : -1);
  return {
    first: rows.filter((one) => at(one) >= 0).sort((one, other) => at(one) - at(other)),
    rest: rows.filter((one) => at(one) < 0),
  };
}

/** A measure's value as the reader writes it. */
export function written(value: number | null, shown: Shown | undefined, locale: string): string {
  if (value === null) return "–";
  return value.toLocaleString(locale, {
    style: shown?.share ? "percent" : "decimal",
    maximumFractionDigits: shown ? (shown.digits ?? 0) : 3,
  });
}
