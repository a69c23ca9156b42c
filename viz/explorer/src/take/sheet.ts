/** A table as it is taken away: plain values under heads in the reader's language. */

import type { Column } from "../parts/DataTable";

export type Value = string | number | boolean | Date | null;

/** What a row says something of: a node, or the ends of a tie. */
export interface About {
  id: string | string[];
  synthetic: boolean;
  /** The short name of the source, where the row itself has one; else those of `id` are asked. */
  source?: string | null;
}

export interface Row {
  cells: Value[];
  about: About | null;
}

export interface Sheet {
  title: string;
  heads: string[];
  rows: Row[];
}

/** A cell of a table as a plain value: of `text`, or of what is shown where that is plain. */
function plain<R>(column: Column<R>, row: R): Value {
  if (column.text) return column.text(row) ?? null;
  const shown = column.cell(row);
  return typeof shown === "string" || typeof shown === "number" ? shown : null;
}

const named = (column: Column<never>) =>
  typeof column.head === "string" ? column.head : column.key;

/**
 * Make a table that is shown into one to take away.
 *
 * A column whose cells are not plain text needs `text`. `about` names what a row is about, such as
 * the row itself where it is a node; then sources, licences and the mark of the synthetic come by
 * themselves, and the selection can be taken alone.
 */
export function sheetOf<R>(
  title: string,
  columns: Column<R>[],
  rows: readonly R[],
  about: (row: R) => About | null = () => null,
): Sheet {
  return {
    title,
    heads: columns.map(named),
    rows: rows.map((row) => ({
      cells: columns.map((column) => plain(column, row)),
      about: about(row),
    })),
  };
}

export const idsOf = ({ about }: Row): string[] => (about ? [about.id].flat() : []);

/** The rows that speak of nothing but what is selected. */
export function chosen(sheet: Sheet, selected: ReadonlySet<string>): Sheet {
  const rows = sheet.rows.filter((row) => {
    const ids = idsOf(row);
    return ids.length > 0 && ids.every((id) => selected.has(id));
  });
  return { ...sheet, rows };
}
