/** Ways through a picture by the arrow keys. */

import type { Network } from "./network";

/** Right and up, as -1, 0 or 1. */
export type Direction = readonly [x: number, y: number];

export const DIRECTIONS: Record<string, Direction> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const ASIDE = 2; // how much a step aside counts more than one ahead

/** How far one node is from another in a direction; infinite where it lies more than 60° off. */
function distance(network: Network, from: string, to: string, [right, up]: Direction): number {
  const here = network.getNodeAttributes(from);
  const there = network.getNodeAttributes(to);
  const [x, y] = [there.x - here.x, there.y - here.y];
  const ahead = x * right + y * up;
  const aside = Math.abs(x * up - y * right);
  return ahead > 0 && aside <= ahead * Math.sqrt(3)
    ? ahead + ASIDE * aside
    : Number.POSITIVE_INFINITY;
}

function nearest(network: Network, from: string, among: string[], to: Direction): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of among) {
    const far = one === from ? Number.POSITIVE_INFINITY : distance(network, from, one, to);
    if (far < least) [best, least] = [one, far];
  }
  return best;
}

/** The next node in a direction: one with a tie to this one, else any; null at the edge. */
export function next(network: Network, from: string, to: Direction): string | null {
  return (
    nearest(network, from, network.neighbors(from), to) ??
    nearest(network, from, network.nodes(), to)
  );
}
