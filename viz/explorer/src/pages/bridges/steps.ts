/** A way of introductions in words. */

import type { IntroduceQuery } from "../../api/made";

export type Introductions = IntroduceQuery["introductions"];
export type Way = Introductions["ways"][number];
export type Step = Way["steps"][number];

/** What a reason says, taken apart: `buys from (gears, 2022–)` has a verb and what shows it. */
export interface Said {
  verb: string;
  shown: string;
  /** Whether it counts something, so that the other's name cannot follow: `projects: 2 (…)`. */
  counts: boolean;
}

export function said(text: string): Said {
  const [, verb = text, shown = ""] = /^(.*?)(?: \((.*)\))?$/s.exec(text) ?? [];
  return { verb, shown, counts: /: \S+$/.test(verb) };
}

/** The place of the weakest step, where there are several and one is weaker than the rest. */
export function weakest(steps: readonly Step[]): number {
  const least = Math.min(...steps.map((one) => one.strength));
  const most = Math.max(...steps.map((one) => one.strength));
  return most - least < 0.01 ? -1 : steps.findIndex((one) => one.strength === least);
}
