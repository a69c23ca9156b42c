/** Where sigma's camera looks; it does not travel for those who asked for less motion. */

import type Sigma from "sigma";

const TIME = 250; // ms
const FACTOR = 1.5;

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

/** Remember what is looked at; the function returned looks at the same when places were counted anew. */
export function hold(sigma: Sigma): () => void {
  const { width, height } = sigma.getDimensions();
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: height },
  ].map((one) => sigma.viewportToGraph(one));
  return () => {
    const [from, to] = corners.map((one) =>
      sigma.viewportToFramedGraph(sigma.graphToViewport(one)),
    );
    const [left, right] = [0, width].map((x) => sigma.viewportToFramedGraph({ x, y: 0 }));
    if (!from || !to || !left || !right) return;
    const camera = sigma.getCamera();
    const larger = (to.x - from.x) / (right.x - left.x);
    camera.setState({
      x: (from.x + to.x) / 2,
      y: (from.y + to.y) / 2,
      ratio: camera.getState().ratio * larger,
    });
  };
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

export function zoom(sigma: Sigma, step: Step): void {
  const { ratio } = sigma.getCamera().getState();
  if (step === "all") look(sigma, { x: 0.5, y: 0.5, ratio: 1 });
  else look(sigma, { ratio: step === "in" ? ratio / FACTOR : ratio * FACTOR });
}
