import { expect, test } from "vitest";
import type { NodeType, Property } from "../src/api/ontology";
import { begun, changes, conflicts, numberOf, rebased, unreadable } from "../src/pages/actor/edit";
import { type Fact, stated } from "../src/pages/actor/facts";
import { identifier } from "../src/pages/actor/identifiers";

const property = (type: Property["type"], list = false) => ({ type, list }) as Property;
const type = {
  properties: {
    id: property("string"),
    valid_to: property("date"),
    name: property("string"),
    names: property("string", true),
    location: property("point"),
    employees: property("integer"),
    turnover: property("float"),
  },
} as unknown as NodeType;
const before = begun(type, {
  name: "Alfa",
  names: ["A", "Alpha"],
  location: { latitude: 50.9, longitude: 14.8 },
  employees: 12,
});

test("only what was changed is sent; an empty field takes its value away", () => {
  const after = { ...before, names: "A\n\n Alfa s.r.o. ", employees: "", turnover: "1 234,5" };
  expect(changes(type, before, after)).toEqual({
    names: ["A", "Alfa s.r.o."],
    employees: null,
    turnover: 1234.5,
  });
  expect(changes(type, before, { ...before, name: " Alfa " })).toEqual({});
  expect(changes(type, before, { ...before, location: "51; 15.1" })).toEqual({
    location: { latitude: 51, longitude: 15.1 },
  });
});

test("what is neither number nor place is told before it is sent", () => {
  expect(unreadable(type, { ...before, employees: "many", location: "Görlitz" })).toEqual([
    "location",
    "employees",
  ]);
  expect(unreadable(type, { ...before, employees: " " })).toEqual([]);
  expect(["12", "1 000,5", "-3.25", "1e3", "12 GmbH"].map(numberOf)).toEqual([
    12,
    1000.5,
    -3.25,
    null,
    null,
  ]);
});

test("my changes go upon those that somebody else made meanwhile", () => {
  const now = { ...before, name: "Alfa a.s.", employees: "20" };
  const mine = { ...before, employees: "30" };
  expect(conflicts(type, before, now, mine).map((one) => [one.name, one.now, one.mine])).toEqual([
    ["name", "Alfa a.s.", "Alfa"],
    ["employees", "20", "30"],
  ]);
  expect(rebased(before, now, mine)).toEqual({ ...now, employees: "30" });
});

test("facts that differ say which counts, and why the others don't", () => {
  const fact = (value: string, source: string, more: Partial<Fact> = {}): Fact => ({
    property: "employees",
    value,
    source,
    current: false,
    open: true,
    mentioned: false,
    licence: "",
    retrieved: null,
    record: source,
    ...more,
  });
  const facts = [
    fact("20", "ares", { current: true }),
    fact("20", "list"),
    fact("15", "list"),
    fact("10", "old", { open: false }),
    fact("5", "other", { mentioned: true }),
  ];
  const [one] = stated(type, { employees: 20 }, facts);
  expect(one?.shown.map(({ value }) => value)).toEqual(["20"]);
  expect(one?.others.map(({ value, why }) => [value, why])).toEqual([
    ["15", "trust"],
    ["10", "ended"],
    ["5", "mentioned"],
  ]);
  const [edited] = stated(type, { employees: 20 }, [
    fact("20", "edits", { current: true }),
    fact("15", "ares"),
  ]);
  expect(edited?.others[0]?.why).toBe("edited");
});

test("an identifier leads to its register's page, and nowhere else", () => {
  expect(identifier("ror:042aqky30")).toEqual({
    scheme: "ROR",
    value: "042aqky30",
    page: "https://ror.org/042aqky30",
  });
  expect(identifier("pl-regon:1").page).toBeNull();
  expect(identifier("ror:../../evil?x").page).toBe("https://ror.org/..%2F..%2Fevil%3Fx");
  expect(identifier("none").scheme).toBe("");
});
