import { expect, test } from "vitest";
import "./browser";
import { byDay, isMonth, shifted, span, weeks, when } from "../src/pages/events/days";
import { isWholeDay, later, moment, parts } from "../src/parts/form/moments";

test("a month's weeks begin on Mondays and hold all its days", () => {
  for (const month of ["2026-02", "2026-03", "2026-11", "2028-02"]) {
    const days = weeks(month).flat();
    expect(days.length % 7).toBe(0);
    for (const [monday] of weeks(month))
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
    const [year, at] = month.split("-").map(Number) as [number, number];
    const length = new Date(Date.UTC(year, at, 0)).getUTCDate();
    expect(days.filter((day) => day.startsWith(month)).length).toBe(length);
  }
  expect(weeks("2027-02").length).toBe(4); // it begins on a Monday and has 28 days
});

test("months follow each other over years", () => {
  expect(shifted("2026-12", 1)).toBe("2027-01");
  expect(shifted("2026-01", -1)).toBe("2025-12");
  expect(["2026-12", "2026-13", "2026", ""].map(isMonth)).toEqual([true, false, false, false]);
});

test("a whole day ends at the midnight after it", () => {
  const fair = { start: "2026-05-04T00:00:00Z", end: "2026-05-06T00:00:00Z" };
  expect(span(fair)).toEqual(["2026-05-04", "2026-05-05"]);
  expect(span({ start: fair.start, end: null })).toEqual(["2026-05-04", "2026-05-04"]);
  const days = byDay([fair], ["2026-05-03", "2026-05-04", "2026-05-05", "2026-05-06"]);
  expect([...days.values()].map((some) => some.length)).toEqual([0, 1, 1, 0]);
});

test("what is typed as a day and a time comes back as such", () => {
  for (const end of [false, true])
    for (const [day, time] of [
      ["2026-05-04", ""],
      ["2026-05-04", "09:30"],
      ["2026-12-31", "23:59"],
      ["", ""],
    ] as const)
      expect(parts(moment(day, time, end), end)).toEqual([day, time]);
  expect(isWholeDay(moment("2026-05-04", ""))).toBe(true);
  expect(later("2026-02-28", 1)).toBe("2026-03-01");
});

test("when it is, is said as days, unless a time is known", () => {
  const day = "2026-05-04T00:00:00Z";
  const noon = moment("2026-05-04", "12:00");
  expect(when({ start: day, end: null }, "de-DE")).toBe("04.05.2026");
  expect(when({ start: day, end: moment("2026-05-05", "", true) }, "de-DE")).toBe("04.–05.05.2026");
  expect(when({ start: noon, end: null }, "de-DE")).toBe("04.05.2026, 12:00");
  const until = when({ start: noon, end: moment("2026-05-05", "", true) }, "de-DE");
  expect(until).toBe("04.05.2026, 12:00 – 05.05.2026");
});
