import "./browser";
import { expect, test } from "vitest";
import { asked } from "../src/filter";
import { membersOf, tiedOver } from "../src/filter/ties";

const EMPTY = {
  type: [],
  country: [],
  region: [],
  member: [],
  over: [],
  sector: [],
  topic: [],
  source: [],
};
const filter = (chosen: Partial<Record<keyof typeof EMPTY, string[]>>) => ({
  text: "",
  chosen: { ...EMPTY, ...chosen },
  box: null,
  span: null,
});

test("ties over the border are asked for by whether and by kind", () => {
  expect(tiedOver("none")).toEqual({ overBorder: { tied: false } });
  expect(tiedOver("some")).toEqual({ overBorder: { tied: true } });
  expect(tiedOver("OWNS")).toEqual({ overBorder: { tied: true, kinds: ["OWNS"] } });
  expect(tiedOver("whatever")).toEqual({});
});

test("members are those of today", () => {
  const some = membersOf(["demo:cluster-7"]).memberOf?.some;
  expect(some?.node).toEqual({ id: { in: ["demo:cluster-7"] } });
  expect(some?.or?.[0]).toEqual({ validTo: { isNull: true } });
  expect(some?.or?.[1]?.validTo?.gte).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("the choices stand beside each other, none of them lost", () => {
  const given = filter({ type: ["Company"], country: ["CZ"], member: ["x"], over: ["none"] });
  const found = asked(given);
  expect(Object.keys(found.filter).sort()).toEqual(["country", "memberOf", "or"]);
  expect(found.types).toEqual(["Company"]);
  expect(Object.keys(asked(given, "over").filter)).not.toContain("or");
});
