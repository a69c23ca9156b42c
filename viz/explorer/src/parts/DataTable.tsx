import type { ReactNode } from "react";
import type { Value } from "../take/sheet";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The same as a plain value, for files; needed where `cell` is more than a text or a number. */
  text?: (row: Row) => Value | undefined;
  /** Numbers stand at the end of their cell. */
  number?: boolean;
  /** What a click on the head sorts by; without it the column cannot be sorted by. */
  sort?: string;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  id: (row: Row) => string;
  /** The column sorted by, with a `-` before it when descending. */
  sorted?: string;
  onSort?: (sorted: string) => void;
  mark?: (row: Row) => string | undefined;
}

/** Rows that may be scrolled by keyboard, under heads that may sort them. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  id,
  sorted = "",
  onSort,
  mark,
}: Props<Row>) {
  const by = sorted.replace("-", "");
  const order = sorted.startsWith("-") ? "descending" : "ascending";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by key
    <section className="scrolled" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, sort, number }) => (
              <th
                key={key}
                scope="col"
                className={number ? "number" : undefined}
                aria-sort={sort && sort === by ? order : undefined}
              >
                {sort && onSort ? (
                  <button
                    type="button"
                    className="sort"
                    onClick={() => onSort(sort === by && order === "ascending" ? `-${sort}` : sort)}
                  >
                    {head}
                  </button>
                ) : (
                  head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={id(row)} className={mark?.(row)}>
              {columns.map(({ key, cell, number }) => (
                <td key={key} className={number ? "number" : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
