/** What a cell of an answer is: a value, a node, a tie, a path. */

import type { Language, Ontology } from "../../api/ontology";

export interface NodeCell {
  labels: string[];
  properties: Record<string, unknown>;
}

export interface TieCell {
  type: string;
  start: string;
  end: string;
  properties: Record<string, unknown>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isNode = (value: unknown): value is NodeCell =>
  isObject(value) && Array.isArray(value.labels) && isObject(value.properties);

export const isTie = (value: unknown): value is TieCell =>
  isObject(value) && typeof value.type === "string" && "start" in value && "end" in value;

/** The nodes and ties in a cell, however deep: paths are lists of both. */
export function* within(value: unknown): Generator<NodeCell | TieCell> {
  if (isNode(value) || isTie(value)) yield value;
  else if (Array.isArray(value)) for (const one of value) yield* within(one);
  else if (isObject(value)) for (const one of Object.values(value)) yield* within(one);
}

export const idOf = ({ properties }: NodeCell): string => String(properties.id ?? "");

/** What a node is called in a cell. */
export const nameIn = ({ labels, properties }: NodeCell): string =>
  String(properties.name ?? properties.id ?? labels.join(":"));

const ID = /^[a-z][a-z0-9-]*:\S+$/;
const PLACED = /^(project|programme|event|nuts|nace|topic):/; // kinds that have no page of facts
const UNSHOWN = /^(record|run|gap|edit|pair|source|decision|https?|mailto|name):/;

/** The page that shows what has this id; null where it is no id, or nothing shows it. */
export function pageOf(value: unknown, column: string): "actor" | "network" | null {
  const named = /^(id|.+_id|id_.+|offer|request)$/.test(column);
  if (typeof value !== "string" || !ID.test(value)) return null;
  if (UNSHOWN.test(value) && !(named && value.startsWith("name:"))) return null;
  if (!named && !PLACED.test(value)) return null;
  return PLACED.test(value) || column === "offer" || column === "request" ? "network" : "actor";
}

/** A value as the text of a cell. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (isNode(value)) return nameIn(value);
  if (isTie(value)) return value.type;
  return isObject(value) ? JSON.stringify(value) : String(value);
}

/** A word of the graph's own, such as Company in a column of types, in the reader's language. */
export function wordOf(value: unknown, column: string, words: Ontology, lang: Language): string {
  if (typeof value !== "string" || !/^(type|kinds?)$/.test(column)) return textOf(value);
  return (words.nodes[value] ?? words.relationships[value])?.label[lang] ?? value;
}

export type Kind = "number" | "date" | "text" | "other";
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** What all values of a column are, as far as there are any. */
export function kindOf(values: readonly unknown[]): Kind {
  const known = values.filter((one) => one !== null);
  if (known.length === 0) return "other";
  if (known.every((one) => typeof one === "number")) return "number";
  if (!known.every((one) => typeof one === "string")) return "other";
  return known.every((one) => DAY.test(one as string)) ? "date" : "text";
}

/** Rows in the order of a column; what is missing stands last either way. */
export function ordered(
  rows: readonly unknown[][],
  column: number,
  descending: boolean,
): unknown[][] {
  const way = descending ? -1 : 1;
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...rows].sort((a, b) => {
    const [one, other] = [a[column], b[column]];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "number" && typeof other === "number") return way * (one - other);
    return way * compare(textOf(one), textOf(other));
  });
}
