/** Large networks are arranged by a web worker, step by step. */

import type Graph from "graphology";
import defaults from "graphology-layout-forceatlas2/defaults.js";
import { assignLayoutChanges, graphToByteArrays } from "graphology-layout-forceatlas2/helpers.js";
import { settings } from "./layout";
import type { Network } from "./network";
import type { Step, Task } from "./settle.worker";

const ITERATIONS = 300;

interface Options {
  /** Told how much is done, from 0 to 1. */
  progress: (share: number) => void;
  /** Show the end alone, for those who asked for less motion. */
  still: boolean;
}

/** Arrange a network until it is done or the function returned is called. */
export function settle(network: Network, { progress, still }: Options): () => void {
  const graph = network as unknown as Graph;
  const worker = new Worker(new URL("./settle.worker.ts", import.meta.url), { type: "module" });
  const task: Task = {
    ...graphToByteArrays(graph, () => 1),
    settings: { ...defaults, ...settings(network) },
    iterations: ITERATIONS,
  };
  let last: Float32Array | null = null;
  function stop(): void {
    worker.terminate();
    if (last && still) assignLayoutChanges(graph, last);
    network.removeAttribute("unsettled");
  }
  worker.onmessage = ({ data: { nodes, share } }: MessageEvent<Step>) => {
    last = nodes;
    if (!still) assignLayoutChanges(graph, nodes);
    if (share === 1) stop();
    progress(share);
  };
  worker.postMessage(task);
  return stop;
}
