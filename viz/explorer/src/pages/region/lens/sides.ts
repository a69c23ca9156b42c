/** The border lens in pictures: actors on their country's side, or countries as they lie. */

import { MultiGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Area } from "../../../graph/ground";
import { settings } from "../../../graph/layout";
import type { Network } from "../../../graph/network";
import type { World } from "../map/world";

/** A country's side: its actors around a middle. */
export interface Side {
  country: string;
  ids: string[];
  radius: number;
  x: number;
  y: number;
}

const GAP = 0.12; // between two sides, as a part of their radii: the border
const ROUND = 64; // corners of a circle
const MARGIN = 1.14; // of an area beyond its outermost actor
const WORK = 60_000; // iterations times nodes

/** Push sides apart until none overlaps; they keep the directions in which they lie. */
export function parted(sides: Side[]): Side[] {
  const made = sides.map((one) => ({ ...one }));
  for (let round = 0; round < 500; round++) {
    let moved = false;
    for (const [index, a] of made.entries())
      for (const b of made.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x || 1e-6, b.y - a.y];
        const far = Math.hypot(dx, dy);
        const over = (a.radius + b.radius) * (1 + GAP) - far;
        if (over <= 1e-3) continue;
        const [ux, uy] = [(dx / far) * (over / 2), (dy / far) * (over / 2)];
        Object.assign(a, { x: a.x - ux, y: a.y - uy });
        Object.assign(b, { x: b.x + ux, y: b.y + uy });
        moved = true;
      }
    if (!moved) break;
  }
  return made;
}

/** Arrange some nodes by the ties among them alone, within a circle of this radius around zero. */
function arrangedWithin(network: Network, ids: string[], radius: number): Map<string, number[]> {
  const part = new MultiGraph();
  ids.forEach((id, index) => {
    const angle = index * 2.4; // a spiral, so that no two stand at one place
    const far = Math.sqrt(index + 1);
    part.addNode(id, { x: far * Math.cos(angle), y: far * Math.sin(angle) });
  });
  network.forEachEdge((_key, _edge, start, end) => {
    if (part.hasNode(start) && part.hasNode(end)) part.addUndirectedEdge(start, end);
  });
  const iterations = Math.round(Math.min(200, Math.max(20, WORK / ids.length)));
  const options = { ...settings(part as unknown as Network), barnesHutOptimize: ids.length > 200 };
  if (ids.length > 2) forceAtlas2.assign(part, { iterations, settings: options });
  const places = part.mapNodes((id, { x, y }) => [id, x as number, y as number] as const);
  const middle = [1, 2].map(
    (at) => places.reduce((sum, one) => sum + Number(one[at]), 0) / places.length,
  );
  const [mx, my] = middle as [number, number];
  const most = Math.max(1e-9, ...places.map(([, x, y]) => Math.hypot(x - mx, y - my)));
  const scale = ids.length > 1 ? radius / most : 0;
  return new Map(places.map(([id, x, y]) => [id, [(x - mx) * scale, (y - my) * scale]]));
}

/** Put each country's actors on a side of their own; `where` is the country's place, if known. */
export function bySides(
  network: Network,
  where: (country: string) => { x: number; y: number } | null,
): Area[] {
  const of = new Map<string, string[]>();
  network.forEachNode((id, { brief }) => {
    const country = brief.country ?? "";
    of.set(country, [...(of.get(country) ?? []), id]);
  });
  const sides = [...of].sort().map(([country, ids], index): Side => {
    const angle = (2 * Math.PI * index) / of.size;
    const place = where(country) ?? { x: Math.cos(angle), y: Math.sin(angle) };
    return { country, ids, radius: Math.sqrt(ids.length) * MARGIN + 1, ...place };
  });
  return parted(sides).flatMap(({ country, ids, radius, x, y }) => {
    for (const [id, [dx = 0, dy = 0]] of arrangedWithin(network, ids, radius / MARGIN))
      network.mergeNodeAttributes(id, { x: x + dx, y: y + dy });
    return country ? [{ country, rings: [circle(x, y, radius)] }] : [];
  });
}

function circle(x: number, y: number, radius: number): [number, number][] {
  return Array.from({ length: ROUND }, (_, index) => {
    const angle = (2 * Math.PI * index) / ROUND;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** The countries themselves, for pictures whose groups stand where they are. */
export function countriesOf(world: World, network: Network, narrow: number): Area[] {
  const present = new Set(network.mapNodes((_, { brief }) => brief.country ?? ""));
  return world.countries.features.flatMap(({ properties, geometry }) => {
    const country = String(properties?.country ?? "");
    if (!country || !present.has(country) || geometry.type !== "MultiPolygon") return [];
    const rings = geometry.coordinates
      .flat()
      .map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x * narrow, y]));
    return [{ country, rings }];
  });
}
