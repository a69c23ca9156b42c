/** Where things stand on the map: actors that would cover each other are gathered into one disc. */

import type { PictureNode } from "../drawn";

/** What stands at one place. */
export interface Spot {
  /** The id of its only member; of several, one that no node has. */
  id: string;
  members: PictureNode[];
  longitude: number;
  latitude: number;
}

/** Closer discs than this many pixels are gathered. */
const NEAR = 36;
/** From this zoom on, those of one place stand around it, each by itself. */
export const SPREAD = 12.5;
const APART = 11; // pixels between them
const GOLDEN = Math.PI * (3 - Math.sqrt(5)); // a sunflower's seeds cover the least of each other

const width = (zoom: number) => 512 * 2 ** zoom; // of the world in pixels

/** Web Mercator, 0 to 1 from the north-west. */
export function project(longitude: number, latitude: number): [number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.atanh(sine) / (2 * Math.PI)];
}

function unproject(x: number, y: number): [number, number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

export type Placed = PictureNode & { longitude: number; latitude: number };

export const isPlaced = (one: PictureNode): one is Placed =>
  one.longitude !== null && one.latitude !== null;

const alone = (one: Placed): Spot => ({
  id: one.id,
  members: [one],
  longitude: one.longitude,
  latitude: one.latitude,
});

/** Each by itself, where it is. */
export const apart = (nodes: PictureNode[]): Spot[] => nodes.filter(isPlaced).map(alone);

/** Gather those of a country that would overlap at a zoom around the first; the order is kept. */
export function gather(nodes: PictureNode[], zoom: number): Spot[] {
  const scale = width(zoom) / NEAR;
  const cells = new Map<string, Spot[]>();
  const spots: Spot[] = [];
  for (const node of nodes.filter(isPlaced)) {
    const [x, y] = project(node.longitude, node.latitude).map((one) => one * scale) as [
      number,
      number,
    ];
    const near = around(x, y).flatMap((cell) => cells.get(cell) ?? []);
    const found = near.find(
      (spot) => spot.members[0]?.country === node.country && distance(spot, x, y, scale) < 1,
    );
    if (found) found.members.push(node);
    else {
      const spot = alone(node);
      spots.push(spot);
      const cell = `${Math.floor(x)} ${Math.floor(y)}`;
      cells.set(cell, [...(cells.get(cell) ?? []), spot]);
    }
  }
  return zoom < SPREAD ? spots.map(named) : spots.flatMap((spot) => spread(spot, zoom));
}

function around(x: number, y: number): string[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((dx) => steps.map((dy) => `${Math.floor(x) + dx} ${Math.floor(y) + dy}`));
}

function distance({ longitude, latitude }: Spot, x: number, y: number, scale: number): number {
  const [a, b] = project(longitude, latitude);
  return Math.hypot(a * scale - x, b * scale - y);
}

const named = (spot: Spot): Spot =>
  spot.members.length > 1 ? { ...spot, id: `spot:${spot.id}` } : spot;

/** Let the members of a spot stand around it. */
function spread({ members, longitude, latitude }: Spot, zoom: number): Spot[] {
  const [x, y] = project(longitude, latitude);
  return members.filter(isPlaced).map((one, index) => {
    const far = (APART * Math.sqrt(index)) / width(zoom);
    const angle = GOLDEN * index;
    const [there, up] = unproject(x + far * Math.cos(angle), y + far * Math.sin(angle));
    return { ...alone(one), longitude: there, latitude: up };
  });
}
