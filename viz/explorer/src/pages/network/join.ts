/** The network of what was opened: the union of ego networks. */

import { MultiGraph } from "graphology";
import { acrossBorder } from "../../api/brief";
import type { TieType } from "../../api/ontology";
import type { Network } from "../../graph/network";
import type { Ego, Tie, TieGroup } from "./ego";

/** The same tie has the same key, whichever end it was read from. */
function keyOf(tie: TieType, start: string, end: string, properties: object): string {
  const ends = tie.directed ? [start, end] : [start, end].sort();
  return JSON.stringify([tie.name, ...ends, properties]);
}

/** Places for newcomers: a ring round the node they belong to. */
function beside(network: Network, id: string, index: number, count: number) {
  const at = network.getNodeAttributes(id);
  const angle = (2 * Math.PI * index) / count;
  return { x: at.x + Math.cos(angle), y: at.y + Math.sin(angle) };
}

function addTie(network: Network, id: string, { tie, outward }: TieGroup, one: Tie): void {
  const [start, end] = outward ? [id, one.node.id] : [one.node.id, id];
  const { synthetic, source, properties } = one;
  const key = keyOf(tie, start, end, properties);
  if (network.hasEdge(key)) return;
  const crossing = acrossBorder(
    network.getNodeAttribute(start, "brief"),
    network.getNodeAttribute(end, "brief"),
  );
  const attributes = { tie, crossing, synthetic, source, properties };
  if (tie.directed) network.addDirectedEdgeWithKey(key, start, end, attributes);
  else network.addUndirectedEdgeWithKey(key, start, end, attributes);
}

function addEgo(network: Network, ego: Ego): void {
  const { id } = ego.node;
  if (!network.hasNode(id)) network.addNode(id, { brief: ego.node, x: 0, y: 0 });
  const all = ego.groups.flatMap((group) => group.ties.map((tie) => ({ group, tie })));
  all.forEach(({ group, tie }, index) => {
    if (!network.hasNode(tie.node.id))
      network.addNode(tie.node.id, { brief: tie.node, ...beside(network, id, index, all.length) });
    addTie(network, id, group, tie);
  });
}

/** Join ego networks into one graph; nodes that `before` had stay where they were. */
export function join(egos: Ego[], before: Network | null): Network {
  const network: Network = new MultiGraph();
  for (const ego of egos) addEgo(network, ego);
  network.forEachNode((id) => {
    if (before?.hasNode(id)) {
      const { x, y } = before.getNodeAttributes(id);
      network.mergeNodeAttributes(id, { x, y });
    }
  });
  return network;
}
