/** A way of introductions in words. */

import type { IntroduceQuery } from "../../api/made";
import { type Language, type Ontology, tieLabel } from "../../api/ontology";

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

/** Take a reason apart; where it is a tie of one kind, the ontology has the better verb. */
export function said(
  { kind, says }: Step["reasons"][number],
  ontology: Ontology,
  language: Language,
): Said {
  const [, text = says, shown = ""] = /^(.*?)(?: \((.*)\))?$/s.exec(says) ?? [];
  const back = kind.endsWith("_back");
  const tie = ontology.relationships[kind.replace(/_back$/, "").toUpperCase()];
  const verb = tie ? tieLabel(tie, !back)[language] : text;
  return { verb, shown, counts: !tie && /: \S+$/.test(text) };
}

/** The place of the weakest step, where there are several and one is weaker than the rest. */
export function weakest(steps: readonly Step[]): number {
  const least = Math.min(...steps.map((one) => one.strength));
  const most = Math.max(...steps.map((one) => one.strength));
  return most - least < 0.01 ? -1 : steps.findIndex((one) => one.strength === least);
}
