/** What each source says, sorted by fact: what is shown, and what others say otherwise. */

import { camel, type NodeType, type Property } from "../../api/ontology";
import { fields } from "./edit";

export interface Fact {
  property: string;
  value: string;
  current: boolean;
  open: boolean;
  mentioned: boolean;
  source: string;
  licence: string;
  retrieved: string | null;
  record: string;
}

/** Sources that say one and the same value. */
export interface Statement {
  value: string;
  by: Fact[];
}

/** Why a value that a source states is not the one shown. */
export type Reason = "ended" | "mentioned" | "edited" | "trust";

export interface Stated {
  name: string;
  property: Property;
  /** As the node has it. */
  value: unknown;
  /** Who states what is shown. */
  shown: Statement[];
  /** What else is stated, and why it does not count. */
  others: (Statement & { why: Reason })[];
}

/** The source of changes by hand; it goes before all others. */
export const EDITS = "edits";

/** Shown elsewhere on the page, or of no use to a reader. */
const APART = new Set(["identifiers"]);

function byValue(facts: Fact[]): Statement[] {
  const values = [...new Set(facts.map(({ value }) => value))];
  return values.map((value) => ({ value, by: facts.filter((one) => one.value === value) }));
}

function why({ by }: Statement, shown: Statement[]): Reason {
  if (by.every((one) => !one.open)) return "ended";
  if (by.every((one) => one.mentioned)) return "mentioned";
  return shown.some((one) => one.by.some(({ source }) => source === EDITS)) ? "edited" : "trust";
}

const isEmpty = (value: unknown) =>
  value == null || value === "" || (Array.isArray(value) && value.length === 0);

/** Return the facts of a node in the ontology's order, those without any value left out. */
export function stated(
  type: NodeType,
  values: Record<string, unknown>,
  facts: readonly Fact[],
): Stated[] {
  return fields(type)
    .filter(([name]) => !APART.has(name))
    .map(([name, property]) => {
      const own = facts.filter((one) => one.property === camel(name));
      const shown = byValue(own.filter(({ current }) => current));
      const rest = byValue(own.filter(({ current }) => !current));
      const others = rest
        .filter(({ value }) => !shown.some((one) => one.value === value))
        .map((one) => ({ ...one, why: why(one, shown) }));
      return { name, property, value: values[camel(name)], shown, others };
    })
    .filter(({ value, others }) => !isEmpty(value) || others.length > 0);
}
