/** Puts nodes and ties of answers together into one network, until there are too many. */

import { MultiGraph } from "graphology";
import type { Brief } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import type { EdgeAttributes, Network } from "../../graph/network";
import type { NodeCell } from "./values";

/** How many nodes and ties are drawn together. */
export const MOST = 2_500;

const GOLDEN = Math.PI * (3 - Math.sqrt(5)); // an angle at which no two come to stand in one place

export const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

export function briefOf({ labels, properties }: NodeCell, ontology: Ontology): Brief {
  const kind = labels.find((one) => ontology.nodes[one] && !ontology.nodes[one].abstract);
  return {
    __typename: kind ?? labels[0] ?? "Entity",
    id: String(properties.id ?? ""),
    synthetic: properties.synthetic === true,
    name: text(properties.name),
    nameEn: text(properties.name_en),
    nameDe: text(properties.name_de),
    nameCs: text(properties.name_cs),
    namePl: text(properties.name_pl),
    country: text(properties.country),
    town: text(properties.town),
  };
}

export class Maker {
  readonly network: Network = new MultiGraph();
  /** Whether there was more. */
  cut = false;

  constructor(readonly ontology: Ontology) {}

  private get full(): boolean {
    const full = this.network.order + this.network.size >= MOST;
    this.cut ||= full;
    return full;
  }

  /** Add a node, or what is known of one that is there. */
  node(brief: Brief): void {
    const { network } = this;
    if (!brief.id) return;
    if (network.hasNode(brief.id)) {
      if (brief.name) network.mergeNodeAttributes(brief.id, { brief });
    } else if (!this.full) {
      const [angle, far] = [network.order * GOLDEN, Math.sqrt(network.order + 1)];
      network.addNode(brief.id, { brief, x: far * Math.cos(angle), y: far * Math.sin(angle) });
    }
  }

  /** Add a tie between nodes that are there, once. */
  tie(start: string, end: string, kind: string, properties: Record<string, unknown> = {}): void {
    const { network } = this;
    if (start === end || !network.hasNode(start) || !network.hasNode(end) || this.full) return;
    const tie = this.ontology.relationships[kind] ?? null;
    const key = [start, end, kind, JSON.stringify(properties)].join(" ");
    if (network.hasEdge(key)) return;
    const [one, other] = [start, end].map((id) => network.getNodeAttribute(id, "brief").country);
    const attributes: EdgeAttributes = {
      tie,
      crossing: Boolean(one && other && one !== other),
      synthetic: properties.synthetic === true,
      source: text(properties.source),
      properties,
    };
    if (tie?.directed) network.addDirectedEdgeWithKey(key, start, end, attributes);
    else network.addUndirectedEdgeWithKey(key, start, end, attributes);
  }
}
