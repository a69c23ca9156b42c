/** A network as GEXF, for Gephi: places, colours and values travel with it. */

import { MultiDirectedGraph, MultiUndirectedGraph } from "graphology";
import write from "graphology-gexf/common/writer";
import type { PlainNetwork } from "./plain";

/** Return the file's text; ties of both kinds are written as `graphml` writes them. */
export function gexf({ nodes, ties }: PlainNetwork, about: string): string {
  const directed = ties.some((one) => one.directed);
  const graph = directed ? new MultiDirectedGraph() : new MultiUndirectedGraph();
  graph.replaceAttributes({ creator: "Mosty", description: about });
  for (const { id, values } of nodes) graph.addNode(id, values);
  ties.forEach(({ start, end, values, directed: one }, at) => {
    const all = directed ? { ...values, directed: one } : values;
    if (directed) graph.addDirectedEdgeWithKey(`e${at}`, start, end, all);
    else graph.addUndirectedEdgeWithKey(`e${at}`, start, end, all);
  });
  return write(graph, {
    formatNode: (_, { label, x, y, colour, ...attributes }) => ({
      label,
      attributes,
      viz: { x, y, color: colour },
    }),
    formatEdge: (_, { label, ...attributes }) => ({ label, attributes }),
  });
}
