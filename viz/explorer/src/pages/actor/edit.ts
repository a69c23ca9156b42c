/** A form's texts and what they change: only what is different is sent. */

import { camel, type NodeType, type Property } from "../../api/ontology";

/** What the graph itself keeps, or what is stated with ties. */
const KEPT = new Set(["id", "synthetic", "changed", "invalid_identifiers"]);

/** Since when, and until when, it holds: of every node, and of least use to a reader. */
const DAYS = new Set(["valid_from", "valid_to"]);

export type Texts = Record<string, string>;

/** What a form of this type has fields for: name and property. */
export const fields = (type: NodeType): [string, Property][] => {
  const all = Object.entries(type.properties).filter(([name]) => !KEPT.has(name));
  const isDay = ([name]: [string, Property]) => DAYS.has(name);
  return [...all.filter((one) => !isDay(one)), ...all.filter(isDay)];
};

const isPlace = (value: unknown): value is { latitude: number; longitude: number } =>
  typeof value === "object" && value !== null && "latitude" in value;

/** A value as it stands in its field: the entries of a list have a line each. */
export function textOf(value: unknown): string {
  if (value == null) return "";
  if (Array.isArray(value)) return value.join("\n");
  if (isPlace(value)) return `${value.latitude}, ${value.longitude}`;
  return String(value);
}

const lines = (text: string) =>
  text
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);

/** A number as people write it: spaces between thousands, a decimal comma. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/\s/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function placeOf(text: string): object | null {
  const found = text.match(/^\s*(-?[\d.]+)\s*[,;]\s*(-?[\d.]+)\s*$/);
  return found && { latitude: Number(found[1]), longitude: Number(found[2]) };
}

/** What a text means; null takes the value away. */
function meaning(text: string, { type, list }: Property): unknown {
  if (text.trim() === "") return null;
  if (list) return lines(text);
  if (type === "integer" || type === "float") return numberOf(text);
  if (type === "point") return placeOf(text);
  return text.trim();
}

/** Which fields hold a text that cannot be read; the server judges all else. */
export const unreadable = (type: NodeType, texts: Texts): string[] =>
  fields(type)
    .filter(([name, property]) => texts[name]?.trim() && meaning(texts[name], property) === null)
    .map(([name]) => name);

/** The texts of a form at its beginning. */
export const begun = (type: NodeType, values: Record<string, unknown>): Texts =>
  Object.fromEntries(fields(type).map(([name]) => [name, textOf(values[camel(name)])]));

/** The names of the fields whose texts differ. */
export const differing = (before: Texts, after: Texts): string[] =>
  Object.keys(after).filter((name) => (before[name] ?? "").trim() !== (after[name] ?? "").trim());

/** What is to be sent: the values of the fields that were changed. */
export const changes = (type: NodeType, before: Texts, after: Texts): Record<string, unknown> => {
  const changed = new Set(differing(before, after));
  return Object.fromEntries(
    fields(type)
      .filter(([name]) => changed.has(name))
      .map(([name, property]) => [camel(name), meaning(after[name] ?? "", property)]),
  );
};

export interface Conflict {
  name: string;
  property: Property;
  begun: string;
  now: string;
  mine: string;
}

/** What somebody else changed meanwhile, and what they and I changed both. */
export function conflicts(type: NodeType, before: Texts, now: Texts, mine: Texts): Conflict[] {
  const theirs = new Set(differing(before, now));
  return fields(type)
    .filter(([name]) => theirs.has(name))
    .map(([name, property]) => ({
      name,
      property,
      begun: before[name] ?? "",
      now: now[name] ?? "",
      mine: mine[name] ?? "",
    }));
}

/** My texts upon theirs: what I did not touch is as it is now. */
export const rebased = (before: Texts, now: Texts, mine: Texts): Texts => ({
  ...now,
  ...Object.fromEntries(differing(before, mine).map((name) => [name, mine[name] ?? ""])),
});
