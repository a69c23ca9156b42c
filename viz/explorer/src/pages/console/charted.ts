/** Which chart shows an answer, and what it is made of. */

import type { Answer } from "./ask";
import { type Kind, kindOf, textOf } from "./values";

export const CHARTS = ["bar", "line", "scatter"] as const;
export type ChartKind = (typeof CHARTS)[number];

/** How many bars are drawn. */
export const BARS = 40;

export interface Chart {
  kind: ChartKind;
  x: string;
  y: string;
}

export interface Chartable {
  kinds: Map<string, Kind>;
  numbers: string[];
}

const TIMES = /^(from|year|first|start|since|level|steps|hops|at)$/;
const IDS = /^(id|ids|record|row|key)(_.)?$/;

/** The kinds of an answer's columns, and those with numbers; null where nothing can be charted. */
export function chartable({ columns, rows }: Answer): Chartable | null {
  const kinds = new Map(columns.map((one, at) => [one, kindOf(rows.map((row) => row[at]))]));
  const numbers = columns.filter((one) => kinds.get(one) === "number");
  return rows.length > 0 && numbers.length > 0 ? { kinds, numbers } : null;
}

/** The chart that suits the columns best: a line over time, bars of names, else points. */
export function proposed({ columns }: Answer, { kinds, numbers }: Chartable): Chart {
  const time = columns.find(
    (one) => kinds.get(one) === "date" || (TIMES.test(one) && kinds.get(one) === "number"),
  );
  const values = numbers.filter((one) => one !== time && one !== "to");
  const y = values[0] ?? numbers[0] ?? "";
  if (time && values.length > 0) return { kind: "line", x: time, y };
  const texts = columns.filter((one) => kinds.get(one) === "text");
  const name = texts.find((one) => one.startsWith("name")) ?? texts.find((one) => !IDS.test(one));
  const x = name ?? texts[0];
  if (x) return { kind: "bar", x, y };
  return { kind: "scatter", x: y, y: numbers[1] ?? y };
}

/** What a chart is drawn of. */
export interface Point {
  x: string | number | Date;
  y: number;
  /** All the row says, for the tip. */
  title: string;
}

/** The rows that have both values. */
export function points(
  { columns, rows }: Answer,
  { kind, x, y }: Chart,
  kinds: Map<string, Kind>,
  word: (value: unknown, column: string) => string = textOf,
): Point[] {
  const [at, of] = [columns.indexOf(x), columns.indexOf(y)];
  const found = rows.filter((row) => row[at] !== null && typeof row[of] === "number");
  return found.map((row) => ({
    x: kind === "bar" ? word(row[at], x) : measured(row[at], kinds.get(x)),
    y: row[of] as number,
    title: columns.map((one, i) => `${one}: ${word(row[i], one)}`).join("\n"),
  }));
}

function measured(value: unknown, kind: Kind | undefined): Point["x"] {
  if (kind === "date") return new Date(value as string);
  return typeof value === "number" ? value : textOf(value);
}
