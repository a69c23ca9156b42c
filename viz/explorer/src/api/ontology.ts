/** The ontology as the server publishes it: the words and colours of every type. */

export const LANGUAGES = ["de", "cs", "pl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
/** How each language writes numbers and dates. */
export const LOCALES: Record<Language, string> = {
  de: "de-DE",
  cs: "cs-CZ",
  pl: "pl-PL",
  en: "en-GB",
};

export type Words = Record<Language, string>;

export interface Property {
  type: "string" | "integer" | "float" | "boolean" | "date" | "datetime" | "point";
  list: boolean;
  unit: string | null;
  /** What it can be, where that is a choice, with the words for it. */
  values: Record<string, Words> | null;
  /** Told to stewards alone. */
  personal: boolean;
  label: Words;
  description: Words;
}

export interface NodeType {
  name: string;
  abstract: boolean;
  /** Its own name and all its ancestors', nearest first. */
  labels: string[];
  label: Words;
  plural: Words;
  colour: string;
  properties: Record<string, Property>;
}

export interface TieType {
  name: string;
  label: Words;
  inverse_label: Words;
  field: string;
  inverse: string;
  directed: boolean;
  start: string[];
  end: string[];
  properties: Record<string, Property>;
}

export interface Ontology {
  nodes: Record<string, NodeType>;
  relationships: Record<string, TieType>;
}

/** The word for a value such as `medium`; one that has none stands for itself. */
export const wordOf = (property: Property, value: string, language: Language): string =>
  property.values?.[value]?.[language] ?? value;

/** A field of a node that leads along ties of one type. */
export interface TieField {
  field: string;
  tie: TieType;
  outward: boolean;
}

/** `legal_form` as the API spells it: `legalForm`. */
export function camel(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Where facts come from is shown beside them, not drawn as ties. */
const PROVENANCE = new Set([
  "DESCRIBES",
  "MENTIONS",
  "PUBLISHED_BY",
  "MERGED_INTO",
  "COMPARES",
  "CONCERNS",
  "MEASURED",
  "FOUND",
  "ABOUT",
  "BETWEEN",
  "EDITED",
]);

/** The tie fields of a node type. */
export function tieFields(type: NodeType, ontology: Ontology): TieField[] {
  const at = (ends: string[]) => ends.some((name) => type.labels.includes(name));
  return Object.values(ontology.relationships)
    .filter((tie) => !PROVENANCE.has(tie.name))
    .flatMap((tie) => [
      ...(at(tie.start) ? [{ field: tie.field, tie, outward: true }] : []),
      ...(at(tie.end) && tie.directed ? [{ field: tie.inverse, tie, outward: false }] : []),
    ]);
}

/** What a tie is called when read from one of its ends. */
export function tieLabel(tie: TieType, outward: boolean): Words {
  return outward ? tie.label : tie.inverse_label;
}
