/** What the events are asked for, and the calendar that holds the same. */

import type { EventFilter, EventOrder } from "../../api/made";
import type { Filter } from "../../filter";
import { today } from "../../parts/form/fields";
import { later } from "../../parts/form/moments";
import { below } from "../../within";

export const WHEN = ["coming", "past", "all"] as const;
export type When = (typeof WHEN)[number];
export const VIEWS = ["list", "month"] as const;

/** Events that end before a moment, or (without an end) begin before it. */
const before = (moment: string): EventFilter => ({
  or: [{ end: { lt: moment } }, { end: { isNull: true }, start: { lt: moment } }],
});

/** Events that end at a moment or later. */
const from = (moment: string): EventFilter => ({
  or: [{ end: { gte: moment } }, { end: { isNull: true }, start: { gte: moment } }],
});

const NOW = (): string => `${today()}T00:00:00Z`;

const IN_TIME: Record<When, () => EventFilter[]> = {
  coming: () => [from(NOW())],
  past: () => [before(NOW())],
  all: () => [],
};

export const ORDERED: Record<When, EventOrder[]> = {
  coming: [{ field: "START" }],
  past: [{ field: "START", direction: "DESC" }],
  all: [{ field: "START", direction: "DESC" }],
};

/** A month in place of coming or past. */
export type Time = When | { since: string; until: string };

/** The filter; `without` leaves one choice open, to count its values. */
export function filterOf(
  { chosen }: Filter,
  formats: string[],
  time: Time,
  without?: "topic" | "format",
): EventFilter {
  const { country, region, topic } = chosen;
  const and: EventFilter[] =
    typeof time === "string" ? IN_TIME[time]() : [from(time.since), { start: { lt: time.until } }];
  if (country.length > 0) and.push({ country: { in: country } });
  if (region.length > 0) and.push({ locatedIn: below(region) });
  if (topic.length > 0 && without !== "topic") and.push({ worksOn: below(topic) });
  if (formats.length > 0 && without !== "format") and.push({ format: { in: formats } });
  return { and };
}

/** The address of a calendar of these events: it knows regions, topics and days. */
export function calendar({ chosen }: Filter, time: When): URL {
  const { country, region, topic } = chosen;
  const url = new URL("events.ics", document.baseURI);
  const codes = region.map((id) => id.slice(id.indexOf(":") + 1));
  for (const one of codes.length > 0 ? codes : country) url.searchParams.append("region", one);
  for (const one of topic) url.searchParams.append("topic", one);
  if (time === "coming") url.searchParams.set("from", today());
  if (time === "past") url.searchParams.set("to", later(today(), -1));
  return url;
}
