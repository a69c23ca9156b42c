/** The border scorecard as figures, each with how sure it is. */

import type { ScoreQuery } from "../../../api/made";

export type Scorecard = ScoreQuery["scorecard"];

export const NAMES = [
  "actors",
  "ties",
  "over",
  "ratio",
  "effect",
  "ei",
  "density",
  "giant",
] as const;
export type FigureName = (typeof NAMES)[number];

/** How sure a figure is: counted, computed, known within an interval, or tested against chance. */
export type Sure =
  | { how: "counted" }
  | { how: "computed" }
  | { how: "interval"; low: number; high: number }
  | { how: "test"; p: number; expected: number | null };

export interface Figure {
  /** Null where it is not defined. */
  value: number | null;
  /** A number, or a part of 1. */
  share: boolean;
  digits: number;
  sure: Sure;
}

const counted = (value: number | null, digits = 0, share = false): Figure => ({
  value,
  share,
  digits,
  sure: { how: "counted" },
});

type Given = Scorecard["eiIndex"];

function figured(given: Given, digits: number): Figure {
  const { value = null, low = null, high = null, expected = null, p = null } = given ?? {};
  const sure: Sure =
    low !== null && high !== null
      ? { how: "interval", low, high }
      : p !== null
        ? { how: "test", p, expected }
        : { how: "counted" };
  return { value, share: false, digits, sure };
}

/** The part of the ties expected by chance that there are. */
const ratio = ({ tiesOverBorder, expectedOverBorder }: Scorecard) =>
  expectedOverBorder ? tiesOverBorder / expectedOverBorder : null;

export function figures(score: Scorecard): Record<FigureName, Figure> {
  return {
    actors: counted(score.actors),
    ties: counted(score.ties),
    over: counted(score.tiesOverBorder),
    ratio: { ...counted(ratio(score), 2), sure: { how: "computed" } },
    effect: figured(score.borderEffect, 2),
    ei: figured(score.eiIndex, 2),
    density: counted(score.density, 2, true),
    giant: counted(score.giantShare, 1, true),
  };
}

/** How unlikely chance is, as a word: the usual bounds of five and one in a hundred. */
export function surely(p: number): "sure" | "likely" | "open" {
  if (p < 0.01) return "sure";
  return p < 0.05 ? "likely" : "open";
}
