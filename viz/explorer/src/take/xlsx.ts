/** Tables as one Excel file, a sheet each. */

import write, { type Cell } from "write-excel-file/universal";
import type { Sheet, Value } from "./sheet";

const LONGEST = 31; // characters of a sheet's name
const WIDEST = 60; // characters of a column

/** A sheet's name as Excel takes it: short, without some signs, no two alike. */
function nameOf(title: string, taken: Set<string>): string {
  const clean =
    title
      .replace(/[[\]:*?/\\']/g, " ")
      .slice(0, LONGEST)
      .trim() || "1";
  let name = clean;
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    name = `${clean.slice(0, LONGEST - 1 - String(n).length)} ${n}`;
  }
  taken.add(name.toLowerCase());
  return name;
}

function cell(value: Value): Cell {
  if (value === null || value === "") return null;
  if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd" };
  if (typeof value === "string") return { value, type: String };
  return value;
}

const widthOf = (texts: Value[]) => {
  const longest = texts.reduce<number>((most, one) => Math.max(most, String(one ?? "").length), 0);
  return { width: Math.min(WIDEST, longest + 2) };
};

/** The tables as a file; a text that looks like a formula stays a text. */
export async function xlsx(sheets: Sheet[]): Promise<Blob> {
  const taken = new Set<string>();
  const written = sheets.map(({ title, heads, rows }) => ({
    sheet: nameOf(title, taken),
    data: [
      heads.map((value): Cell => ({ value, type: String, fontWeight: "bold" })),
      ...rows.map(({ cells }) => cells.map(cell)),
    ],
    columns: heads.map((head, at) =>
      widthOf([head, ...rows.map(({ cells }) => cells[at] ?? null)]),
    ),
    stickyRowsCount: 1,
  }));
  return write(written).toBlob();
}
