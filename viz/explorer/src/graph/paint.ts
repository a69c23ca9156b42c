/** How nodes and ties look: their colours, sizes and forms. */

import type { Attributes } from "graphology-types";
import { countryColour, readTheme } from "./colours";
import { groundOf } from "./ground";
import type { Look } from "./look";
import type { EdgeAttributes, Network, NodeAttributes } from "./network";

/** `parallelIndex` numbers the ties of one pair; null where there is only one. */
export type Edge = EdgeAttributes & { parallelIndex: number | null };

const ROOMY = 150; // nodes that have room at their full size; four times as many have thin ties

/** What every node and tie of a network looks like at the moment. */
export class Paint {
  colours = readTheme();
  /** The node pointed at, by mouse or by keyboard. */
  pointed = "";
  network: Network;
  /** What the largest group and the strongest tie stand for. */
  private most: { actors: number; ties: number };

  constructor(
    network: Network,
    public look: Look,
  ) {
    this.network = network;
    this.most = largest(network);
  }

  /** Go on with another network. */
  take(network: Network): void {
    this.network = network;
    this.most = largest(network);
  }

  /** Whether a node keeps its colours: all do unless one is pointed at. */
  near(id: string): boolean {
    const at = this.pointed;
    return !at || id === at || this.network.areNeighbors(id, at);
  }

  /** The more nodes, the smaller each: 1 for so few that all have room. */
  private get crowd(): number {
    return Math.min(1, Math.sqrt(ROOMY / this.network.order));
  }

  /** A group's area tells how many actors it has. */
  private size(id: string, actors: number | undefined): number {
    const { centre, opened } = this.look;
    if (actors !== undefined) return 5 + 25 * Math.sqrt(actors / this.most.actors);
    const size = id === centre ? 16 : opened.has(id) ? 13 : 9;
    return Math.max(2.5, size * this.crowd);
  }

  node(id: string, { brief, x, y, actors }: NodeAttributes): Attributes {
    const { ontology } = this.look;
    const near = this.near(id);
    const { faint, paper } = this.colours;
    const country = countryColour(brief.country);
    const lens = groundOf(this.network) !== undefined;
    const kind = ontology.nodes[brief.__typename]?.colour ?? "#888888";
    const colour = lens ? country : kind;
    return {
      x,
      y,
      size: this.size(id, actors),
      color: near ? colour : faint,
      ring: near ? (lens ? paper : country) : faint,
      hole: brief.synthetic ? 0.3 : 0,
      paper,
      zIndex: near ? 1 : 0,
    };
  }

  /** Whether a tie would be lost with who leaves. */
  private lost(key: string): boolean {
    const gone = (id: string) => this.look.marks.get(id)?.sign === "gone";
    return this.look.marks.size > 0 && this.network.extremities(key).some(gone);
  }

  edge(key: string, edge: Edge): Attributes {
    const { border, faint, line, tie: plain } = this.colours;
    const lens = groundOf(this.network) !== undefined;
    const tie = lens ? line : plain; // in the lens what is at home steps back
    const at = this.pointed;
    const near = at ? this.network.hasExtremity(key, at) : !this.lost(key);
    const many = edge.ties !== undefined;
    const bent = edge.parallelIndex != null;
    const form = bent ? "curved" : "line";
    const arrow = bent ? "curvedArrow" : "arrow";
    return {
      type: this.crowd < 0.5 ? "thin" : edge.tie?.directed ? arrow : form,
      curvature: 0.25 * (edge.parallelIndex ?? 0),
      color: near ? (edge.crossing ? border : tie) : faint,
      size: many
        ? 1 + 9 * Math.sqrt((edge.ties ?? 0) / this.most.ties)
        : edge.crossing && !lens
          ? 3
          : 1.5,
      label: at && near ? (edge.tie?.label[this.look.language] ?? String(edge.ties)) : null,
      forceLabel: Boolean(at && near),
      zIndex: edge.crossing ? 1 : 0,
    };
  }
}

function largest(network: Network): { actors: number; ties: number } {
  const actors = network.mapNodes((_, one) => one.actors ?? 0);
  const ties = network.mapEdges((_, one) => one.ties ?? 0);
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), 1);
  return { actors: most(actors), ties: most(ties) };
}
