import { expect, test } from "vitest";
import { readBox, writeBox } from "../src/filter/box";
import { askedOf, readSpan } from "../src/filter/span";
import type { PictureNode } from "../src/pages/region/drawn";
import { parted, type Side } from "../src/pages/region/lens/sides";
import { FEW, levelOf } from "../src/pages/region/level";
import { lines } from "../src/pages/region/map/draw";
import { apart, gather, project, SPREAD } from "../src/pages/region/map/gather";
import { figures, type Scorecard, surely } from "../src/pages/region/score/figures";
import { chosen, selecting } from "../src/pages/region/selecting";
import { joined } from "../src/pages/region/timeline/years";

const node = (id: string, longitude: number | null, latitude: number | null): PictureNode => ({
  id,
  actors: 1,
  country: "DE",
  longitude,
  latitude,
  node: null,
});

const tie = (start: string, end: string, ties: number, over: number) => ({
  start,
  end,
  kind: null,
  ties,
  tiesOverBorder: over,
  overBorder: over > ties / 2,
});

test("a box is read as it is written, and never smaller", () => {
  const box = { south: 50.70001, west: 13.2, north: 51.19999, east: 14.2 };
  expect(readBox(writeBox(box))).toEqual({ south: 50.7, west: 13.2, north: 51.2, east: 14.2 });
});

test.each([
  [null],
  [""],
  ["50,13,51"],
  ["51,13,50,14"],
  ["50,13,91,14"],
  ["a,b,c,d"],
  ["1,2,3,4,5"],
])("%j is no box", (text) => expect(readBox(text)).toBeNull());

test("a span is read in either order, and one year is a span", () => {
  const read = (text: string) => readSpan(new URLSearchParams(text));
  expect(read("from=2020&to=2015&dated=ties_begun")).toEqual({
    of: "ties_begun",
    from: 2015,
    to: 2020,
  });
  expect(read("from=1999&dated=nonsense")).toEqual({ of: "founded", from: 1999, to: 1999 });
  expect(read("from=20&to=x")).toBeNull();
  expect(askedOf({ of: "projects_ended", from: 2015, to: 2020 })).toEqual({
    dated: { of: "PROJECTS_ENDED", from: 2015, to: 2020 },
  });
});

test("few actors in a part of the map stand by themselves; whoever chose has his way", () => {
  expect(levelOf("", false, 3)).toBe("REGION");
  expect(levelOf("", true, FEW)).toBe("ACTOR");
  expect(levelOf("", true, FEW + 1)).toBe("REGION");
  expect(levelOf("", true, undefined)).toBe("REGION");
  expect(levelOf("COUNTRY", true, 3)).toBe("COUNTRY");
});

const WITHIN = { search: null, types: ["Company"], filter: { and: [] } };

test("a selection of groups and actors is one filter", () => {
  expect(selecting([], WITHIN, "REGION")).toEqual(WITHIN);
  const { types, filter } = selecting(["nuts:CZ", "nuts:DED21", "ror:5"], WITHIN, "REGION");
  expect(types).toEqual(["Company"]);
  expect(filter.and?.[1]?.or).toEqual([
    { country: { in: ["CZ"] } },
    { locatedIn: { some: { node: { id: { in: ["nuts:DED21"] } } } } },
    { id: { in: ["ror:5"] } },
  ]);
});

test("a kind is asked for as such, a cluster with its members", () => {
  expect(selecting(["University"], WITHIN, "TYPE")).toMatchObject({ types: ["University"] });
  const { filter } = selecting(["demo:k"], WITHIN, "CLUSTER");
  expect(filter.and?.[1]?.or).toContainEqual({
    memberOf: { some: { node: { id: { in: ["demo:k"] } } } },
  });
});

test("choosing selects alone, or with Shift besides others, or no longer", () => {
  expect(chosen(["a:1"], "a:2", false)).toEqual(["a:2"]);
  expect(chosen(["a:1"], "a:2", true)).toEqual(["a:1", "a:2"]);
  expect(chosen(["a:1", "a:2"], "a:1", true)).toEqual(["a:2"]);
  expect(chosen(["a:1", "a:2"], "a:1", false)).toEqual(["a:1"]);
  expect(chosen(["a:1"], "Company", true)).toEqual(["Company"]); // kinds don't mix with ids
  expect(chosen(["a:1"], "-", true)).toEqual(["a:1"]);
});

test("what would overlap is gathered, and stands apart when the map is near enough", () => {
  const nodes = [node("a", 14, 51), node("b", 14, 51), node("c", 14.3, 51), node("d", null, null)];
  const far = gather(nodes, 5);
  expect(far.map((one) => one.members.length)).toEqual([3]);
  const middle = gather(nodes, 10);
  expect(middle.map((one) => one.members.length)).toEqual([2, 1]);
  const near = gather(nodes, SPREAD);
  expect(near.map((one) => one.id)).toEqual(["a", "b", "c"]);
  const abroad = { ...node("e", 14, 51), country: "CZ" };
  expect(gather([...nodes, abroad], 5)).toHaveLength(2); // the border stays between
  expect(near[0]?.longitude).not.toBe(near[1]?.longitude);
});

test("the projection is Mercator's", () => {
  expect(project(0, 0)).toEqual([0.5, 0.5]);
  expect(project(180, 85.0511287798)[1]).toBeCloseTo(0, 6);
});

test("ties between two discs are two lines at most: at home and over the border", () => {
  const spots = apart([node("a", 13, 51), node("b", 14, 51)]);
  const found = lines(
    { ties: [tie("a", "b", 5, 2), tie("b", "a", 1, 1), tie("a", "a", 3, 0), tie("a", "z", 4, 0)] },
    spots,
  );
  expect(found.lines.features.map(({ properties }) => properties.crossing)).toEqual([false, true]);
  expect([found.within, found.placeless]).toEqual([3, 4]);
});

test("countries are pushed apart and keep their directions", () => {
  const side = (country: string, x: number, y: number): Side => ({
    country,
    ids: [],
    radius: 5,
    x,
    y,
  });
  const sides = parted([side("DE", -1, 0), side("PL", 1, 0), side("CZ", 0, -1)]);
  for (const a of sides)
    for (const b of sides)
      if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10);
  const [de, pl, cz] = sides as [Side, Side, Side];
  expect(de.x).toBeLessThan(pl.x);
  expect(cz.y).toBeLessThan(Math.min(de.y, pl.y));
});

const series = (kind: string | null, years: [number, number, number][], undated = 0) => ({
  of: "ties_begun",
  kind,
  total: years.reduce((sum, [, count]) => sum + count, 0) + undated,
  undated,
  years: years.map(([year, count, overBorder]) => ({ year, count, overBorder })),
});

test("kinds of ties are joined into one timeline without gaps", () => {
  const timeline = joined(
    [
      series("OWNS", [[2010, 2, 1]], 3),
      series("SUPPLIES", [
        [2010, 1, 0],
        [2012, 4, 4],
      ]),
    ],
    "ties_begun",
  );
  expect(timeline).toMatchObject({ total: 10, undated: 3, earlier: 0, first: 2010, last: 2012 });
  expect(timeline?.years).toEqual([
    { year: 2010, count: 3, overBorder: 1 },
    { year: 2011, count: 0, overBorder: 0 },
    { year: 2012, count: 4, overBorder: 4 },
  ]);
  expect(joined([], "founded")).toBeNull();
});

test("a few from long ago don't press the others together, but are counted", () => {
  const timeline = joined(
    [
      series(null, [
        [1409, 1, 0],
        [1990, 100, 0],
        [1991, 100, 0],
      ]),
    ],
    "ties_begun",
  );
  expect(timeline).toMatchObject({ first: 1990, earlier: 1 });
});

test("each figure says how sure it is", () => {
  const score = {
    actors: 5,
    ties: 4,
    tiesOverBorder: 1,
    expectedOverBorder: 2,
    density: 0.4,
    giantShare: null,
    eiIndex: { value: -0.5, low: null, high: null, expected: 0.2, p: 0.03 },
    borderEffect: { value: 0.1, low: 0.05, high: 0.2, expected: null, p: null },
  } as Scorecard;
  const found = figures(score);
  expect(found.ratio.value).toBe(0.5);
  expect(found.effect.sure).toEqual({ how: "interval", low: 0.05, high: 0.2 });
  expect(found.ei.sure).toEqual({ how: "test", p: 0.03, expected: 0.2 });
  expect(found.giant.value).toBeNull();
  expect([0.001, 0.03, 0.2].map(surely)).toEqual(["sure", "likely", "open"]);
});
