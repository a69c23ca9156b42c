/** Months of a calendar, and what happens on their days. Days are texts such as 2026-05-04. */

import { isWholeDay, later, parts } from "../../parts/form/moments";

/** The month after (or before) one, as 2026-05. */
export function shifted(month: string, by: number): string {
  const [year, at] = month.split("-").map(Number) as [number, number];
  const all = year * 12 + at - 1 + by;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}`;
}

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The weeks that a month touches, from Monday on. */
export function weeks(month: string): string[][] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7; // Monday is 0
  const found: string[][] = [];
  for (let at = later(first, -weekday); at < `${shifted(month, 1)}-01`; at = later(at, 7))
    found.push(Array.from({ length: 7 }, (_, day) => later(at, day)));
  return found;
}

export interface Lasting {
  start?: string | null;
  end?: string | null;
}

/** The first and the last day of something, in the reader's zone. */
export function span({ start, end }: Lasting): [first: string, last: string] {
  const [first] = parts(start ?? "");
  const [last] = end ? parts(end, true) : [first];
  return [first, last < first ? first : last];
}

/** What happens on each day. */
export function byDay<E extends Lasting>(events: E[], days: string[]): Map<string, E[]> {
  return new Map(
    days.map((day) => [
      day,
      events.filter((one) => {
        const [first, last] = span(one);
        return first <= day && day <= last;
      }),
    ]),
  );
}

/** The moments between which a month's events lie, wide enough for every time zone. */
export const bounds = (month: string): { since: string; until: string } => ({
  since: `${later(`${month}-01`, -1)}T00:00:00Z`,
  until: `${later(`${shifted(month, 1)}-01`, 1)}T00:00:00Z`,
});

/** When it is, in the reader's manner: days, or moments where a time is known. */
export function when({ start, end }: Lasting, locale: string): string {
  if (!start) return "";
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const [first, last] = span({ start, end: end ?? null }).map((day) => new Date(day)) as [
    Date,
    Date,
  ];
  if (isWholeDay(start) && (!end || isWholeDay(end))) return days.formatRange(first, last);
  if (!end) return moments.format(new Date(start));
  if (isWholeDay(end)) return `${moments.format(new Date(start))} – ${days.format(last)}`;
  return moments.formatRange(new Date(start), new Date(end));
}
