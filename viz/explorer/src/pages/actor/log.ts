/** What an edit changed, read from the log's JSON texts. */

import { type Language, type NodeType, type Ontology, tieLabel } from "../../api/ontology";
import { textOf } from "./edit";

export interface Step {
  what: string;
  before: string;
  after: string;
}

type Values = Record<string, unknown>;

function parsed(text: string): Values {
  try {
    const found: unknown = JSON.parse(text || "{}");
    return typeof found === "object" && found !== null ? (found as Values) : {};
  } catch {
    return {};
  }
}

/** A value of any shape on one line. */
function said(value: unknown): string {
  const text = textOf(value);
  return text === "[object Object]" ? JSON.stringify(value) : text.replaceAll("\n", ", ");
}

/** The facts that an edit changed, in the reader's words; what it left as it was is not among them. */
export function steps(before: string, after: string, type: NodeType, language: Language): Step[] {
  const [old, now] = [parsed(before), parsed(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((name) => ({
      what: type.properties[name]?.label[language] ?? name,
      before: said(old[name]),
      after: said(now[name]),
    }))
    .filter(({ before, after }) => before !== after); // a place is settled as a whole
}

/** The tie an edit is about, as a sentence's end; "" where it is about the node itself. */
export function tieOf(subject: string, id: string, ontology: Ontology, language: Language): string {
  const { type, start, end } = parsed(subject);
  const tie = ontology.relationships[String(type)];
  if (!tie) return "";
  const outward = start === id;
  return `${tieLabel(tie, outward)[language]} ${outward ? end : start}`;
}
