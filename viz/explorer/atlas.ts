/** `virtual:atlas`: the countries of Central Europe out of Natural Earth (public domain), for maps. */

import { readFileSync } from "node:fs";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Plugin } from "vite";

const ID = "virtual:atlas";
const FILE = "node_modules/world-atlas/countries-10m.json"; // a point about each kilometre
/** ISO 3166 numbers: Germany and what may be seen around it. */
const KEPT = new Set(
  "276 203 616 040 703 348 756 438 442 056 528 208 250 826 752 440 428 112 804 705 191 380 642 688 070 498 643".split(
    " ",
  ),
);
/** Islands and parts beyond these degrees are left out. */
const [WEST, SOUTH, EAST, NORTH] = [-12, 34, 45, 72] as const;

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Polygon = number[][];

/** Keep the polygons that begin within the degrees, and of all arcs those that they use. */
export function cropped(world: World): World {
  const { scale, translate } = world.transform ?? { scale: [1, 1], translate: [0, 0] };
  const within = ([first]: Polygon) => {
    const at = world.arcs[Math.max(first?.[0] ?? 0, ~(first?.[0] ?? 0))]?.[0] ?? [];
    const [x, y] = [0, 1].map((one) => (at[one] ?? 0) * (scale[one] ?? 1) + (translate[one] ?? 0));
    return x !== undefined && y !== undefined && x > WEST && x < EAST && y > SOUTH && y < NORTH;
  };
  const numbers = new Map<number, number>();
  const renumbered = (arc: number): number => {
    const old = arc < 0 ? ~arc : arc;
    if (!numbers.has(old)) numbers.set(old, numbers.size);
    const now = numbers.get(old) as number;
    return arc < 0 ? ~now : now;
  };
  const geometries = world.objects.countries.geometries.flatMap((one) => {
    if (!KEPT.has(String(one.id)) || !("arcs" in one)) return [];
    const all = (one.type === "Polygon" ? [one.arcs] : one.arcs) as Polygon[];
    const arcs = all.filter(within).map((polygon) => polygon.map((ring) => ring.map(renumbered)));
    return [{ type: "MultiPolygon" as const, id: String(one.id), arcs }];
  });
  const arcs = [...numbers.keys()].map((old) => world.arcs[old] ?? []);
  return { ...world, objects: { countries: { type: "GeometryCollection", geometries } }, arcs };
}

export const atlas: Plugin = {
  name: "atlas",
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  load(id) {
    if (id !== `\0${ID}`) return null;
    const text = JSON.stringify(cropped(JSON.parse(readFileSync(FILE, "utf-8"))));
    return `export default JSON.parse(${JSON.stringify(text)});`; // parsed faster than a script
  },
};
