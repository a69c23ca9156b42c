/** How the picture draws a node and a tie. */

import { createNodeBorderProgram } from "@sigma/node-border";
import type { Settings } from "sigma/settings";
import type { Theme } from "./colours";

/** From outside in: a ring for the country, the type's colour, a hole in what is synthetic. */
export const RingedNode = createNodeBorderProgram({
  borders: [
    { size: { value: 0.25 }, color: { attribute: "ring" } },
    { size: { fill: true }, color: { attribute: "color" } },
    { size: { attribute: "hole", defaultValue: 0 }, color: { attribute: "holeColor" } },
  ],
});

/** What sigma hands a label drawer; `marks` is the second line: country, synthetic. */
interface Data {
  x: number;
  y: number;
  size: number;
  label: string | null;
  marks?: string;
  forceLabel?: boolean;
}
type Font = Pick<Settings, "labelFont" | "labelSize">;
type Context = CanvasRenderingContext2D;
type Box = [left: number, top: number, right: number, bottom: number];

const LONGEST = 28;
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Draws labels under their nodes, in a theme's colours, leaving out what would not be legible. */
export class Labels {
  private taken: Box[] = [];

  constructor(private readonly theme: () => Theme) {}

  /** Start a new frame. */
  clear(): void {
    this.taken = [];
  }

  /** A node's name and marks, unless another label is there already. */
  label = (context: Context, data: Data, font: Font): void => {
    if (!data.label) return;
    const box = this.box(context, data, font, cut(data.label));
    if (!data.forceLabel && this.taken.some((one) => overlap(one, box))) return;
    this.taken.push(box);
    this.write(context, data, font, cut(data.label));
  };

  /** The node under the pointer: its whole name on a plate. */
  hover = (context: Context, data: Data, font: Font): void => {
    if (!data.label) return;
    const [left, top, right, bottom] = this.box(context, data, font, data.label);
    context.fillStyle = this.theme().paper;
    context.strokeStyle = this.theme().line;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left - 4, top - 2, right - left + 8, bottom - top + 6, 4);
    context.fill();
    context.stroke();
    this.write(context, data, font, data.label);
  };

  private box(context: Context, data: Data, font: Font, text: string): Box {
    context.font = `${font.labelSize}px ${font.labelFont}`;
    const half = Math.max(context.measureText(text).width, 60) / 2;
    const top = data.y + data.size + 2;
    const lines = data.marks ? 2 : 1;
    return [data.x - half, top, data.x + half, top + lines * (font.labelSize + 2)];
  }

  private write(context: Context, data: Data, font: Font, text: string): void {
    const { ink, quiet } = this.theme();
    const base = data.y + data.size + font.labelSize + 1;
    context.textAlign = "center";
    context.font = `${font.labelSize}px ${font.labelFont}`;
    this.line(context, text, data.x, base, ink);
    context.font = `${font.labelSize - 2}px ${font.labelFont}`;
    if (data.marks) this.line(context, data.marks, data.x, base + font.labelSize, quiet);
    context.textAlign = "start";
  }

  private line(context: Context, text: string, x: number, y: number, colour: string): void {
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = this.theme().paper; // a halo, so that ties don't cross the letters out
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}
