/** Who is drawn around those who leave, and the graph of them. */

import { MultiGraph } from "graphology";
import type { SurroundingsQuery } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { arrange } from "../../graph/layout";
import type { Network } from "../../graph/network";
import type { WhatIf } from "./Consequences";

/** How many of each list are drawn. */
const DRAWN = { cutOff: 60, failing: 40, bridging: 20 };

/** Those who leave, and those it changes most for. */
export function drawnOf({ removed, cutOff, failing, bridging }: WhatIf): string[] {
  const some = [
    ...removed.nodes,
    ...cutOff.nodes.slice(0, DRAWN.cutOff),
    ...failing.customers.slice(0, DRAWN.failing).map(({ node }) => node),
    ...bridging.slice(0, DRAWN.bridging).map(({ node }) => node),
  ];
  return [...new Set(some.map(({ id }) => id))];
}

/** The graph of a picture of actors. */
export function networkOf(
  { nodes, ties }: SurroundingsQuery["picture"],
  ontology: Ontology,
): Network {
  const network: Network = new MultiGraph();
  nodes.forEach(({ id, node }, index) => {
    const angle = (2 * Math.PI * index) / nodes.length;
    if (node) network.addNode(id, { brief: node, x: Math.cos(angle), y: Math.sin(angle) });
  });
  for (const { start, end, kind, overBorder: crossing } of ties) {
    if (start === end || !network.hasNode(start) || !network.hasNode(end)) continue;
    const tie = ontology.relationships[kind ?? ""] ?? null;
    const attributes = { tie, crossing, synthetic: false, source: null, properties: {} };
    if (tie?.directed) network.addDirectedEdge(start, end, attributes);
    else network.addUndirectedEdge(start, end, attributes);
  }
  arrange(network);
  return network;
}
