/** Where sigma's camera looks; it does not travel for those who asked for less motion. */

import type Sigma from "sigma";

const TIME = 250; // ms
const FACTOR = 1.5;
const LEAST = 0.1; // not nearer than ten times at one step

export type Step = "in" | "out" | "all";

export const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

type View = Partial<{ x: number; y: number; ratio: number }>;

function look(sigma: Sigma, to: View): void {
  const camera = sigma.getCamera();
  if (still()) camera.setState({ ...camera.getState(), ...to });
  else void camera.animate(to, { duration: TIME });
}

/** The places of nodes as the camera counts them. */
function places(sigma: Sigma, ids: string[]): { x: number; y: number }[] {
  return ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
}

function middle(values: number[]): [middle: number, width: number] {
  const [low, high] = values.reduce(
    ([a, b], one) => [Math.min(a, one), Math.max(b, one)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return [(low + high) / 2, high - low];
}

/** Look at nodes: all of them, as large as they fit. */
export function frame(sigma: Sigma, ids: string[]): void {
  const found = places(sigma, ids);
  if (found.length === 0) return;
  const { width, height } = sigma.getDimensions();
  const padding = 2 * sigma.getSetting("stagePadding");
  const pixels = found.map((one) => sigma.framedGraphToViewport(one));
  const [, wide] = middle(pixels.map((one) => one.x));
  const [, high] = middle(pixels.map((one) => one.y));
  const [x] = middle(found.map((one) => one.x));
  const [y] = middle(found.map((one) => one.y));
  const larger = Math.max(wide / (width - padding), high / (height - padding), LEAST);
  look(sigma, { x, y, ratio: sigma.getCamera().getState().ratio * larger });
}

function inside(sigma: Sigma, { x, y }: { x: number; y: number }): boolean {
  const at = sigma.framedGraphToViewport({ x, y });
  const { width, height } = sigma.getDimensions();
  return at.x > 0 && at.y > 0 && at.x < width && at.y < height;
}

/** Whether all nodes stand within the picture as it is looked at. */
export const seen = (sigma: Sigma, ids: string[]): boolean =>
  places(sigma, ids).every((one) => inside(sigma, one));

/** Look so that a node is within the picture. */
export function reveal(sigma: Sigma, id: string): void {
  const [at] = places(sigma, [id]);
  if (at && !inside(sigma, at)) look(sigma, { x: at.x, y: at.y });
}

export function zoom(sigma: Sigma, step: "in" | "out"): void {
  const { ratio } = sigma.getCamera().getState();
  look(sigma, { ratio: step === "in" ? ratio / FACTOR : ratio * FACTOR });
}
