/** Where the picture's discs and lines are drawn: as the renderer draws the whole network. */

import type { Brief } from "../api/brief";
import type { EdgeAttributes, Network } from "../graph/network";

export interface Placed {
  x: number;
  y: number;
  /** The radius. */
  size: number;
  brief: Brief;
}

export interface Tie {
  path: string;
  /** The arrow's head, where the tie has a direction. */
  head: string | null;
  width: number;
  crossing: boolean;
}

export interface Frame {
  /** The places of all nodes, by id. */
  places: Map<string, Placed>;
  /** Where a point of the graph is in the picture. */
  at: (x: number, y: number) => [x: number, y: number];
}

const MARGIN = 90;
const ROOMY = 150; // as the renderer has it: of more nodes each is smaller
const crowd = ({ order }: Network) => Math.min(1, Math.sqrt(ROOMY / order));

const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), 1);

const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const largest = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

/** Fit a network into a picture of that size; what is north is up. */
export function framed(network: Network, [width, height]: [number, number]): Frame {
  const all = network.mapNodes((_, one) => one);
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [west, east, south, north] = [least(xs), largest(xs), least(ys), largest(ys)];
  const scale = Math.min(
    (width - 2 * MARGIN) / (east - west || 1),
    (height - 2 * MARGIN) / (north - south || 1),
  );
  const at = (x: number, y: number): [number, number] => [
    width / 2 + (x - (west + east) / 2) * scale,
    height / 2 - (y - (south + north) / 2) * scale,
  ];
  const actors = most(all.map((one) => one.actors ?? 0));
  const usual = Math.max(2.5, 9 * crowd(network));
  const places = new Map<string, Placed>();
  network.forEachNode((id, { brief, actors: many, ...one }) => {
    const [x, y] = at(one.x, one.y);
    const size = many === undefined ? usual : 5 + 25 * Math.sqrt(many / actors);
    places.set(id, { x, y, size, brief });
  });
  return { places, at };
}

/** Number the ties of each pair, the middle one 0: those beside it are bent. */
function bends(network: Network): Map<string, number> {
  const pairs = new Map<string, string[]>();
  network.forEachEdge((key, _, start, end) => {
    const pair = JSON.stringify([start, end].sort());
    pairs.set(pair, [...(pairs.get(pair) ?? []), key]);
  });
  return new Map(
    [...pairs.values()].flatMap((keys) =>
      keys.map((key, at) => [key, at - (keys.length - 1) / 2] as const),
    ),
  );
}

const put = (...values: number[]) => values.map((one) => Math.round(one * 10) / 10).join(" ");

/** A line from rim to rim, bent to one side by a share of its length. */
function drawn(from: Placed, to: Placed, bend: number, width: number, directed: boolean) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle = [(from.x + to.x) / 2 - dy * bend, (from.y + to.y) / 2 + dx * bend] as const;
  const length = Math.hypot(to.x - middle[0], to.y - middle[1]) || 1;
  const [ux, uy] = [(to.x - middle[0]) / length, (to.y - middle[1]) / length];
  const tip = [to.x - ux * to.size, to.y - uy * to.size] as const;
  const long = directed ? 4 + 2.5 * width : 0;
  const foot = [tip[0] - ux * long, tip[1] - uy * long] as const;
  const half = long / 2.5;
  const head = `M${put(...tip)}L${put(foot[0] - uy * half, foot[1] + ux * half)}L${put(foot[0] + uy * half, foot[1] - ux * half)}Z`;
  const path = `M${put(from.x, from.y)}${bend ? `Q${put(...middle)} ` : "L"}${put(...foot)}`;
  return { path, head: directed ? head : null };
}

/** The lines of all ties, those over the border last: they lie on top. */
export function ties(network: Network, { places }: Frame): Tie[] {
  const strongest = most(network.mapEdges((_, one) => one.ties ?? 0));
  const bent = bends(network);
  const width = ({ ties: many, crossing }: EdgeAttributes) =>
    many === undefined
      ? (crossing ? 3 : 1.5) * Math.max(0.4, crowd(network))
      : 1 + 9 * Math.sqrt(many / strongest);
  const lines: Tie[] = [];
  network.forEachEdge((key, edge, start, end) => {
    const [from, to] = [places.get(start), places.get(end)];
    if (!from || !to) return;
    const turned = start > end ? -1 : 1; // ties the other way bend to the same side of the pair
    const bend = 0.25 * turned * (bent.get(key) ?? 0);
    const directed = edge.tie?.directed ?? false;
    const wide = width(edge);
    lines.push({ ...drawn(from, to, bend, wide, directed), width: wide, crossing: edge.crossing });
  });
  return lines.sort((a, b) => Number(a.crossing) - Number(b.crossing));
}
