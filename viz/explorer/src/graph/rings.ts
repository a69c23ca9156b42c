/** Rings round nodes: selected, under the cursor, gone or cut off. Form tells them apart, too. */

import type { Theme } from "./colours";

export type Sign = "selected" | "cursor" | "cut" | "gone";

export interface Ring {
  x: number;
  y: number;
  /** The node's radius. */
  size: number;
  sign: Sign;
}

type Context = CanvasRenderingContext2D;

const FORMS: Record<Sign, { away: number; width: number; dash: number[]; colour: keyof Theme }> = {
  selected: { away: 4, width: 3, dash: [], colour: "accent" },
  cursor: { away: 8, width: 2, dash: [3, 3], colour: "ink" },
  cut: { away: 4, width: 3, dash: [6, 4], colour: "border" },
  gone: { away: 4, width: 3, dash: [6, 4], colour: "ink" },
};

function cross(context: Context, { x, y, size }: Ring): void {
  const arm = size + 4;
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x - arm, y + arm);
  context.lineTo(x + arm, y - arm);
  context.stroke();
}

export function drawRing(context: Context, ring: Ring, theme: Theme): void {
  const { away, width, dash, colour } = FORMS[ring.sign];
  context.save();
  context.strokeStyle = theme[colour];
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.arc(ring.x, ring.y, ring.size + away, 0, 2 * Math.PI);
  context.stroke();
  if (ring.sign === "gone") cross(context, ring);
  context.restore();
}
