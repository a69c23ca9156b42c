import { MultiGraph } from "graphology";
import { expect, test } from "vitest";
import type { Brief } from "../src/api/brief";
import type { NodeType, TieType } from "../src/api/ontology";
import { arrange, isUnsettled } from "../src/graph/layout";
import type { Network } from "../src/graph/network";
import { next } from "../src/graph/walk";
import { ELEMENTS } from "../src/pages/network/caps";
import type { Ego, TieGroup } from "../src/pages/network/ego";
import { drawnOf, join as joined } from "../src/pages/network/join";
import { egoQuery, tiesQuery } from "../src/pages/network/queries";
import {
  type Added,
  askedOf,
  chosen,
  freeOf,
  read,
  readAdded,
  renamed,
  writeAdded,
} from "../src/pages/network/shown";

const join = (...given: Parameters<typeof joined>) => joined(...given).network;

const company = { name: "Company" } as NodeType;
const supplies = { name: "SUPPLIES", directed: true } as TieType;
const cooperates = { name: "COOPERATES_WITH", directed: false } as TieType;

const node = (id: string, country: string): Brief => ({
  __typename: "Company",
  id,
  country,
  synthetic: false,
});

const [a, b] = [node("a", "DE"), node("b", "CZ")];

function group(tie: TieType, outward: boolean, to: Brief, product = "yarn"): TieGroup {
  const one = { node: to, synthetic: false, source: null, properties: { product } };
  return { field: "", tie, outward, total: 1, over: 0, ties: [one] };
}

const ego = (of: Brief, ...groups: TieGroup[]): Ego => ({
  node: of,
  type: company,
  facts: {},
  sources: [],
  groups,
});

test("a tie seen from both ends is one tie", () => {
  const network = join([ego(a, group(supplies, true, b)), ego(b, group(supplies, false, a))], null);
  expect(network.size).toBe(1);
  expect(network.edges("a", "b")).toHaveLength(1);
});

test("an undirected tie seen from both ends is one tie", () => {
  const network = join(
    [ego(a, group(cooperates, true, b)), ego(b, group(cooperates, true, a))],
    null,
  );
  expect(network.size).toBe(1);
});

test("two ties of the same pair that differ are two", () => {
  const network = join(
    [ego(a, group(supplies, true, b, "yarn"), group(supplies, true, b, "lace"))],
    null,
  );
  expect(network.size).toBe(2);
});

test("a tie between countries is over the border; one to an unknown country is not", () => {
  const c = { ...node("c", ""), country: null };
  const network = join([ego(a, group(supplies, true, b), group(supplies, true, c))], null);
  expect(network.mapEdges((_, tie) => tie.crossing)).toEqual([true, false]);
});

test("what was drawn stays where it was", () => {
  const before = join([ego(a, group(supplies, true, b))], null);
  before.mergeNodeAttributes("b", { x: 7, y: 8 });
  const after = join([ego(a, group(supplies, true, b)), ego(b)], before);
  expect(after.getNodeAttributes("b")).toMatchObject({ x: 7, y: 8 });
});

test("nobody is drawn who was taken out, and their ties are not", () => {
  const { network } = joined([ego(a, group(supplies, true, b))], null, (id) => id !== "b");
  expect(network.nodes()).toEqual(["a"]);
  expect(network.size).toBe(0);
});

test("a picture holds so much and no more, and counts what is left", () => {
  const many = Array.from({ length: ELEMENTS }, (_, n) => group(supplies, true, node(`n${n}`, "")));
  const { network, left } = joined([ego(a, ...many)], null);
  expect(network.order + network.size).toBeLessThanOrEqual(ELEMENTS);
  expect(network.size + left).toBe(ELEMENTS);
});

test("ties drawn are counted by kind, direction and border, whichever end brought them", () => {
  const out = group(supplies, true, b);
  const network = join([ego(a, out, group(supplies, false, b)), ego(b)], null);
  expect(drawnOf(network, "a", out)).toBe(1);
  expect(drawnOf(network, "b", out)).toBe(1);
  expect(drawnOf(network, "b", out, true)).toBe(1);
  expect(drawnOf(network, "a", group(cooperates, true, b))).toBe(0);
});

test("a choice of ties is written into the address and read from it", () => {
  const one: Added = { id: "cz-ico:1.2", field: "supplies", over: true, most: 50 };
  expect(writeAdded(one)).toBe("supplies*.50.cz-ico:1.2");
  expect(readAdded(writeAdded(one))).toEqual(one);
  expect(readAdded("supplies.99999.x")?.most).toBe(500);
  for (const wrong of ["", "supplies.x", "supplies.-1.x", "<script>.5.x"])
    expect(readAdded(wrong)).toBeNull();
});

test("a choice replaces the one before; what nothing would add is no choice", () => {
  const shown = read(new URLSearchParams("id=a&add=supplies.25.b"));
  expect([askedOf(shown, "a", "supplies"), askedOf(shown, "b", "supplies")]).toEqual([25, 25]);
  const more = (id: string, most: number): Added => ({ id, field: "supplies", over: false, most });
  expect(chosen(shown, [more("b", 50)])).toEqual([more("b", 50)]);
  expect(chosen(shown, [more("b", 0)])).toEqual([]);
  expect(chosen(shown, [more("a", 0)])).toEqual([more("b", 25), more("a", 0)]);
});

test("a narrowed picture counts what was chosen before as not drawn", () => {
  const shown = read(new URLSearchParams("id=a&only=b&add=supplies!.50.b&add=owns.25.b"));
  expect(shown.added.map(writeAdded)).toEqual(["supplies!.50.b", "owns.25.b"]);
  expect(["supplies", "owns"].map((one) => freeOf(shown, "b", one))).toEqual([0, 25]);
  expect(freeOf(shown, "a", "supplies")).toBe(0);
});

test("whoever became part of another is renamed everywhere in the address", () => {
  const query = new URLSearchParams("id=old&open=c&sel=old&sel=new&add=supplies.25.old&text=old");
  const change = renamed(query, [{ from: "old", into: node("new", "DE") }]);
  expect(change).toMatchObject({ id: ["new"], open: ["c"], sel: ["new"] });
  expect(change.add).toEqual(["supplies.25.new"]);
  expect(change.text).toBeUndefined();
});

test("queries ask for counts alone unless the ties are drawn, and for the border where there is one", () => {
  const property = (type: string) => ({ type, list: false });
  const actor = {
    name: "Company",
    labels: ["Company", "Actor"],
    properties: { country: property("string"), name: property("string") },
  } as unknown as NodeType;
  const tie = {
    ...{ name: "SUPPLIES", field: "supplies", inverse: "suppliedBy", directed: true },
    ...{ start: ["Company"], end: ["Company"], properties: { share: property("float") } },
  } as unknown as TieType;
  const ontology = { nodes: { Company: actor }, relationships: { SUPPLIES: tie } };
  const counts = egoQuery(actor, ontology, { near: false, country: true });
  expect(counts).toContain("supplies { totalCount }");
  expect(counts).toContain(
    "over_suppliedBy: suppliedBy(filter: { country: { ne: $country, isNull: false } })",
  );
  const near = egoQuery(actor, ontology, { near: true, country: false });
  expect(near).toContain("supplies(first: 25) { totalCount edges { share node { ...Brief } } }");
  expect(near).not.toContain("$country");
  const page = tiesQuery(actor, { field: "supplies", tie, outward: true }, true);
  expect(page).toContain("ties: supplies(first: $first, after: $after, filter: { country:");
});

function star(...places: [id: string, x: number, y: number][]): Network {
  const network: Network = new MultiGraph();
  const brief = node("", "");
  network.addNode("middle", { brief, x: 0, y: 0 });
  for (const [id, x, y] of places) network.addNode(id, { brief, x, y });
  return network;
}

test("an arrow key goes to the nearest neighbour that way, else to the nearest node", () => {
  const network = star(["near", 1, 0], ["tied", 3, 0.5], ["up", 0, 2], ["aside", 1, -5]);
  const tie = { tie: null, crossing: false, synthetic: false, source: null, properties: {} };
  network.addUndirectedEdge("middle", "tied", tie);
  expect(next(network, "middle", [1, 0])).toBe("tied");
  expect(next(network, "middle", [0, 1])).toBe("up");
  expect(next(network, "middle", [0, -1])).toBe("aside");
  expect(next(network, "middle", [-1, 0])).toBeNull();
});

test("large networks are left to the worker", () => {
  const small = star(["a", 1, 0], ["b", 0, 1]);
  arrange(small);
  expect(isUnsettled(small)).toBe(false);
  const large = star(
    ...Array.from({ length: 301 }, (_, n) => [`${n}`, n, 0] as [string, number, number]),
  );
  arrange(large);
  expect(isUnsettled(large)).toBe(true);
  expect(large.getNodeAttributes("7")).toMatchObject({ x: 7, y: 0 });
});
