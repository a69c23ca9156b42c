import { expect, test } from "vitest";
import type { Brief } from "../src/api/brief";
import type { NodeType, TieType } from "../src/api/ontology";
import type { Ego, TieGroup } from "../src/pages/network/ego";
import { join } from "../src/pages/network/join";

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
  return { field: "", tie, outward, total: 1, ties: [one] };
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
