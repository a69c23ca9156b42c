/** The parameters of a statement of one's own: their names in the text, their values as typed. */

import type { Query } from "./ask";
import { begun, type Given } from "./asking";

const STRINGS = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The parameters that a statement names, each once. */
export function named(text: string): string[] {
  const found = text.replace(STRINGS, " ").matchAll(/\$([A-Za-z_]\w*)/g);
  return [...new Set([...found].map(([, name]) => name ?? ""))];
}

/** A value as it is typed: read as JSON if it is some, else as text; nothing is null. */
export function valueTyped(text: string): unknown {
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a statement is sent beside its text. */
export const valuesOf = (text: string, given: Given): Record<string, unknown> =>
  Object.fromEntries(named(text).map((name) => [name, valueTyped(given[name] ?? "")]));

/** The values of a query's form, as they are typed beside its text. */
export function typed(query: Query, address: URLSearchParams): Given {
  const given = begun(query, address);
  const written = query.parameters.map(({ name, type }) => {
    const text = given[name] ?? "";
    if (text === "") return [name, ""];
    if (type === "list") return [name, JSON.stringify(text.split(","))];
    return [name, type === "string" && valueTyped(text) !== text ? JSON.stringify(text) : text];
  });
  return Object.fromEntries(written);
}
