/** Tables as CSV, the way a spreadsheet in the reader's language opens it by a double click. */

import type { Language } from "../api/ontology";
import type { Sheet, Value } from "./sheet";

/** Where numbers have a decimal comma, spreadsheets part columns by semicolons. */
const MARKS: Record<Language, { between: string; decimal: string }> = {
  en: { between: ",", decimal: "." },
  de: { between: ";", decimal: "," },
  cs: { between: ";", decimal: "," },
  pl: { between: ";", decimal: "," },
};

const FORMULA = /^[=+\-@\t\r\n]/;

/** A text that a spreadsheet would run as a formula begins with an apostrophe. */
const defused = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

function written(value: Value, language: Language): string {
  const { between, decimal } = MARKS[language];
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", decimal);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = defused(String(value));
  const open = text.includes(between) || /["\r\n]/.test(text);
  return open ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as text: with a byte order mark, so that Excel reads the accents. */
export function csv({ heads, rows }: Sheet, language: Language): string {
  const lines = [heads, ...rows.map(({ cells }) => cells)];
  const text = lines.map((cells) =>
    cells.map((cell) => written(cell, language)).join(MARKS[language].between),
  );
  return `\ufeff${text.map((line) => `${line}\r\n`).join("")}`;
}
