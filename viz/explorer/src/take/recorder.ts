/** Stands in for a canvas where labels are written, and keeps them as vectors. */

import { escaped } from "./markup";

const LETTER = 0.55; // a letter's width by its height, where there is no canvas to ask

/** What a font such as "600 13px system-ui, sans-serif" says of size and weight. */
function read(font: string): { size: number; bold: boolean } {
  return { size: Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? "13"), bold: /^600/.test(font) };
}

/** Return how wide a text is, in pixels. */
function measure(): (text: string, font: string) => number {
  const canvas = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1);
  const real = canvas?.getContext("2d");
  return (text, font) => {
    if (!real) return text.length * read(font).size * LETTER;
    real.font = font;
    return real.measureText(text).width;
  };
}

export class Recorder {
  readonly texts: string[] = [];
  /** Has what `writeLabels` uses of a canvas. */
  readonly context: CanvasRenderingContext2D;

  constructor() {
    const width = measure();
    const state = {
      font: "",
      fillStyle: "",
      strokeStyle: "",
      lineWidth: 0,
      measureText: (text: string) => ({ width: width(text, state.font) }),
      strokeText: () => undefined, // the halo is drawn with the letters
      fillText: (text: string, x: number, y: number) => this.write(text, x, y, state),
    };
    this.context = state as unknown as CanvasRenderingContext2D;
  }

  /** Places are given at a text's top in a canvas, at its base line in SVG. */
  private write(
    text: string,
    x: number,
    y: number,
    state: { font: string; fillStyle: string; strokeStyle: string; lineWidth: number },
  ): void {
    if (!text) return;
    const { size, bold } = read(state.font);
    const place = `x="${Math.round(x)}" y="${Math.round(y + size * 0.85)}"`;
    const halo = `paint-order="stroke" stroke="${state.strokeStyle}" stroke-width="${state.lineWidth}" stroke-linejoin="round"`;
    this.texts.push(
      `<text ${place} text-anchor="middle" font-size="${size}"${bold ? ' font-weight="600"' : ""} fill="${state.fillStyle}" ${halo}>${escaped(text)}</text>`,
    );
  }
}
