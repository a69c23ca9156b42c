/** The network of what was opened: the union of what is near several nodes. */

import { MultiGraph } from "graphology";
import { acrossBorder, type Brief } from "../../api/brief";
import type { TieType } from "../../api/ontology";
import type { Network } from "../../graph/network";
import { ELEMENTS } from "./caps";
import type { Near, Tie, TieGroup } from "./ego";

/** The same tie has the same key, whichever end it was read from. */
function keyOf(tie: TieType, start: string, end: string, properties: object): string {
  const ends = tie.directed ? [start, end] : [start, end].sort();
  return JSON.stringify([tie.name, ...ends, properties]);
}

/** A picture being put together: nothing is added beyond `ELEMENTS`. */
class Joined {
  readonly network: Network = new MultiGraph();
  /** How many ties were left out. */
  left = 0;

  constructor(
    private readonly before: Network | null,
    private readonly shown: (id: string, free: boolean) => boolean,
  ) {}

  /** Where a node stands: where it stood, or in a ring round the one it belongs to. */
  private place(id: string, by: string | null, angle: number): { x: number; y: number } {
    if (this.before?.hasNode(id)) {
      const { x, y } = this.before.getNodeAttributes(id);
      return { x, y };
    }
    if (by === null && this.network.order === 0) return { x: 0, y: 0 };
    const at = by === null ? { x: 0, y: 0 } : this.network.getNodeAttributes(by);
    return { x: at.x + Math.cos(angle), y: at.y + Math.sin(angle) };
  }

  node(brief: Brief, free: boolean, by: string | null, angle = this.network.order): boolean {
    const { id } = brief;
    if (this.network.hasNode(id)) return true;
    if (!this.shown(id, free)) return false;
    const fixed = this.before?.hasNode(id) ?? false;
    this.network.addNode(id, { brief, fixed, ...this.place(id, by, angle) });
    return true;
  }

  tie(id: string, { tie, outward }: TieGroup, one: Tie): void {
    const [start, end] = outward ? [id, one.node.id] : [one.node.id, id];
    const { synthetic, source, properties } = one;
    const key = keyOf(tie, start, end, properties);
    if (this.network.hasEdge(key)) return;
    const crossing = acrossBorder(
      this.network.getNodeAttribute(start, "brief"),
      this.network.getNodeAttribute(end, "brief"),
    );
    const attributes = { tie, crossing, synthetic, source, properties };
    if (tie.directed) this.network.addDirectedEdgeWithKey(key, start, end, attributes);
    else this.network.addUndirectedEdgeWithKey(key, start, end, attributes);
  }

  near({ node, groups, free = false }: Near): void {
    const all = groups.flatMap((group) => group.ties.map((tie) => ({ group, tie })));
    const stands = this.node(node, free, null);
    all.forEach(({ group, tie }, index) => {
      const { order, size } = this.network;
      if (order + size > ELEMENTS - 2) this.left += 1;
      else if (
        this.node(tie.node, free, stands ? node.id : null, (2 * Math.PI * index) / all.length)
      )
        if (stands) this.tie(node.id, group, tie);
    });
  }
}

/** Join what is near several nodes; those that `before` had stay where they were. */
export function join(
  nears: Near[],
  before: Network | null,
  shown: (id: string, free: boolean) => boolean = () => true,
): { network: Network; left: number } {
  const joined = new Joined(before, shown);
  for (const near of nears) joined.near(near);
  return joined;
}

/** How many ties of a kind a node has in the picture; if `over`, over the border. */
export function drawnOf(
  network: Network,
  id: string,
  { tie, outward }: TieGroup,
  over = false,
): number {
  if (!network.hasNode(id)) return 0;
  return network.filterEdges(
    id,
    (_, one, start) =>
      one.tie?.name === tie.name &&
      (!tie.directed || (start === id) === outward) &&
      (one.crossing || !over),
  ).length;
}
