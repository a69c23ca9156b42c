/** What a picture stands on in the border lens: the areas of countries, with the border between. */

import { countryColour, type Theme } from "./colours";
import type { Network } from "./network";

type Point = [x: number, y: number];

export interface Area {
  country: string;
  /** Closed lines in the graph's coordinates. */
  rings: Point[][];
}

// beside the graph, so that it does not travel with what is exported of it
const GROUNDS = new WeakMap<Network, Area[]>();

/** Put a network into the border lens. */
export const setGround = (network: Network, areas: Area[]) => void GROUNDS.set(network, areas);

/** The areas under a network; none where it is not in the border lens. */
export const groundOf = (network: Network): Area[] | undefined => GROUNDS.get(network);

/** Draw the areas; `at` gives a point's place in pixels. */
export function drawGround(
  context: CanvasRenderingContext2D,
  areas: Area[],
  at: (point: { x: number; y: number }) => { x: number; y: number },
  theme: Theme,
): void {
  const path = ({ rings }: Area) => {
    context.beginPath();
    for (const ring of rings) {
      for (const [index, [x, y]] of ring.entries()) {
        const place = at({ x, y });
        if (index === 0) context.moveTo(place.x, place.y);
        else context.lineTo(place.x, place.y);
      }
      context.closePath();
    }
  };
  context.save();
  context.lineJoin = "round";
  for (const area of areas) {
    path(area);
    context.globalAlpha = 0.16;
    context.fillStyle = countryColour(area.country);
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 3;
    context.strokeStyle = theme.ink;
    context.stroke();
  }
  context.restore();
}
