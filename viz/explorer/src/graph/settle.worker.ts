/** Arranges large networks beside the page, which stays usable meanwhile. */

import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";
import iterate from "graphology-layout-forceatlas2/iterate.js";

export interface Task {
  nodes: Float32Array;
  edges: Float32Array;
  settings: ForceAtlas2Settings;
  iterations: number;
}

export interface Step {
  nodes: Float32Array;
  /** How much of the work is done, from 0 to 1. */
  share: number;
}

const PAUSE = 150; // ms between two pictures of the work

addEventListener("message", ({ data }: MessageEvent<Task>) => {
  const { nodes, edges, settings, iterations } = data;
  let told = performance.now();
  for (let done = 1; done <= iterations; done += 1) {
    iterate(settings, nodes, edges);
    if (done < iterations && performance.now() - told < PAUSE) continue;
    told = performance.now();
    postMessage({ nodes, share: done / iterations } satisfies Step);
  }
});
