/** What the explorer is measured beside (`make bench-explorer`): sigma with nothing of ours. */

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import FA2Layout from "graphology-layout-forceatlas2/worker";
import Sigma from "sigma";

interface Given {
  nodes: { id: string; x: number; y: number; label: string; color: string }[];
  ties: [string, string][];
}

function graphOf({ nodes, ties }: Given): Graph {
  const graph = new Graph({ multi: true });
  for (const { id, ...rest } of nodes) graph.addNode(id, { ...rest, size: 3 });
  for (const [start, end] of ties) graph.addEdge(start, end);
  return graph;
}

/** A bare page of sigma: nodes stand where they are. */
export const bare = (element: HTMLElement, given: Given) => new Sigma(graphOf(given), element);

/** Gephi Lite's stack: sigma, graphology and the ForceAtlas2 worker, for so many milliseconds. */
export async function gephi(element: HTMLElement, given: Given, wait: number): Promise<void> {
  const graph = graphOf(given);
  new Sigma(graph, element);
  const layout = new FA2Layout(graph, { settings: forceAtlas2.inferSettings(graph) });
  layout.start();
  await new Promise((done) => setTimeout(done, wait));
  layout.stop();
}
