/** Labels are written where they cover neither a node nor each other, or left out. */

import type { Theme } from "./colours";

export interface Label {
  x: number;
  y: number;
  /** The node's radius. */
  size: number;
  name: string;
  /** The second line: country, synthetic. */
  marks: string;
  /** Written whole, and even where it covers something. */
  always: boolean;
}

type Box = [left: number, top: number, right: number, bottom: number];
type Context = CanvasRenderingContext2D;

const FONT = "system-ui, sans-serif";
const SIZE = 13;
const LONGEST = 28;
const MOST = 300; // labels tried in one frame, the most important first

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const text = ({ name, always }: Label) =>
  name.length > LONGEST && !always ? `${name.slice(0, LONGEST)}…` : name;

const font = ({ always }: Label) => `${always ? "600 " : ""}${SIZE}px ${FONT}`;

/** Outward, below, above or inward of the node; moved aside where the picture ends. */
function places(context: Context, label: Label, end: number): Box[] {
  context.font = font(label);
  const width = Math.max(context.measureText(text(label)).width, label.marks.length * 6);
  const height = (label.marks ? 2 : 1) * (SIZE + 1) + 2;
  const { x, y, always } = label;
  const off = label.size + 3;
  const middle = Math.max(2, Math.min(x - width / 2, end - width - 2));
  const below: Box = [middle, y + off, middle + width, y + off + height];
  const above: Box = [middle, y - off - height, middle + width, y - off];
  const right: Box = [x + off, y - height / 2, x + off + width, y + height / 2];
  const left: Box = [x - off - width, y - height / 2, x - off, y + height / 2];
  const [outward, inward] = x < end / 2 ? [left, right] : [right, left];
  return always ? [below, above, outward, inward] : [outward, below, above, inward];
}

function line(context: Context, words: string, x: number, y: number, colour: string): void {
  context.strokeText(words, x, y);
  context.fillStyle = colour;
  context.fillText(words, x, y);
}

function write(context: Context, label: Label, [left, top, right]: Box, theme: Theme): void {
  const x = (left + right) / 2;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = theme.paper; // a halo, so that ties don't cross the letters out
  context.font = font(label);
  line(context, text(label), x, top, theme.ink);
  context.font = `${SIZE - 2}px ${FONT}`;
  line(context, label.marks, x, top + SIZE + 2, theme.quiet);
}

/** Write labels, the most important first, into a canvas of `width` by `height` pixels. */
export function writeLabels(
  context: Context,
  labels: Label[],
  [width, height]: [number, number],
  theme: Theme,
): void {
  const taken: Box[] = labels.map(({ x, y, size }) => [x - size, y - size, x + size, y + size]);
  const free = (box: Box) =>
    box[0] > 0 &&
    box[1] > 0 &&
    box[2] < width &&
    box[3] < height &&
    !taken.some((one) => overlap(one, box));
  for (const label of labels.slice(0, MOST)) {
    const boxes = places(context, label, width);
    const box = boxes.find(free) ?? (label.always ? boxes[0] : undefined);
    if (!box) continue;
    taken.push(box);
    write(context, label, box, theme);
  }
}
