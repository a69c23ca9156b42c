import { expect, test } from "vitest";
import "./browser";
import type { Brief } from "../src/api/brief";
import type { Ontology } from "../src/api/ontology";
import { type Begun, begin, input, type Spec, unreadable } from "../src/parts/form/fields";
import { below } from "../src/within";

const property = (type: string) => ({ type, list: false, values: null });
const ontology = {
  nodes: {
    Offer: {
      properties: {
        name: property("string"),
        price: property("float"),
        total_cost: property("float"),
      },
    },
  },
  relationships: {},
} as unknown as Ontology;
const spec = {
  type: "Offer",
  facts: ["name", "price", "total_cost"],
  needed: ["name"],
  ties: [
    { name: "offeredBy", label: "", types: ["Actor"], needed: true },
    { name: "sectors", label: "", types: ["Sector"], coded: true },
    { name: "region", label: "", types: ["Region"], coded: true, single: true },
  ],
} as unknown as Spec;
const node = (id: string): Brief => ({ __typename: "Company", id, synthetic: false });

test("of something new all that is given is sent, in the API's names and codes", () => {
  const before = begin(spec);
  const now = begin(spec, undefined, [node("cz-ico:1")]);
  now.facts = { name: " Gears ", price: "1 200,50", total_cost: "" };
  now.ties.sectors = [node("nace:C25"), node("nace:C28.1")];
  now.ties.region = [node("nuts:DED2")];
  expect(input(spec, ontology, before, now)).toEqual({
    name: "Gears",
    price: 1200.5,
    offeredBy: ["cz-ico:1"],
    sectors: ["C25", "C28.1"],
    region: "DED2",
  });
});

test("of a change only what differs is sent; what was emptied is null", () => {
  const of: Begun = {
    id: "x",
    name: "Gears",
    changed: 7,
    facts: { name: "Gears", price: 12.5, totalCost: 3 },
    ties: { offeredBy: [node("cz-ico:1")], region: [node("nuts:DED2")] },
  };
  const before = begin(spec, of, [node("never:1")]);
  expect(input(spec, ontology, before, structuredClone(before))).toEqual({});
  const now = structuredClone(before);
  now.facts.total_cost = "";
  now.ties.region = [];
  expect(input(spec, ontology, before, now)).toEqual({ totalCost: null, region: null });
});

test("a number is read as people write it, and nothing else is one", () => {
  const price = property("float") as never;
  expect(["", "12", "12,5", "-3.25", "1 000"].map((text) => unreadable(text, price))).toEqual(
    Array(5).fill(false),
  );
  expect(["twelve", "1.2.3", "€ 5"].map((text) => unreadable(text, price))).toEqual(
    Array(3).fill(true),
  );
});

test("a region is asked for with all four levels below it", () => {
  const text = JSON.stringify(below(["nuts:DE"]));
  expect(text.match(/nuts:DE/g)?.length).toBe(4);
});
