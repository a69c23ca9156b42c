/** The explorer's renderer for pages that stand alone: `mosty viz` puts this script into them. */

import { MultiGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Brief } from "./api/brief";
import type { Language, NodeType, TieType } from "./api/ontology";
import { settings } from "./graph/layout";
import type { EdgeAttributes, Network, NodeAttributes } from "./graph/network";
import { Renderer } from "./graph/renderer";

export interface Drawn {
  language: Language;
  /** The word that marks what the generator made. */
  synthetic: string;
  centre: string;
  /** `title` is what a click tells of a node, `at` where it stands, if that is known. */
  nodes: { brief: Brief; title: string; at: [number, number] | null }[];
  /** `start` and `end` are places among the nodes. */
  ties: { start: number; end: number; type: string; crossing: boolean; synthetic: boolean }[];
  kinds: Record<string, Pick<NodeType, "colour">>;
  tieTypes: Record<string, Pick<TieType, "label" | "directed">>;
}

const ITERATIONS = 200;
const IN_A_STEP = 400; // ms of arranging between two pictures

/** Where a node begins: as in a sunflower, no two in one place. */
function seed(index: number): [number, number] {
  const [angle, far] = [index * Math.PI * (3 - Math.sqrt(5)), Math.sqrt(index)];
  return [far * Math.cos(angle), far * Math.sin(angle)];
}

function networkOf({ nodes, ties, tieTypes }: Drawn): Network {
  const network: Network = new MultiGraph<NodeAttributes, EdgeAttributes>();
  for (const [index, { brief, at }] of nodes.entries()) {
    const [x, y] = at ?? seed(index);
    network.addNode(brief.id, { brief, x, y });
  }
  const idOf = (at: number) => nodes[at]?.brief.id;
  for (const { start, end, type, crossing, synthetic } of ties) {
    const tie = (tieTypes[type] ?? null) as TieType | null;
    const rest = { synthetic, source: null, properties: {} };
    network.addEdge(idOf(start), idOf(end), { tie, crossing, ...rest });
  }
  return network;
}

/** Arrange a network while it is shown; the page stays usable. */
async function settle(network: Network, shown: () => void): Promise<void> {
  const options = { iterations: 1, settings: settings(network) };
  for (let done = 0; done < ITERATIONS; ) {
    const began = performance.now();
    while (done < ITERATIONS && performance.now() - began < IN_A_STEP) {
      forceAtlas2.assign(network, options);
      done += 1;
    }
    shown();
    await new Promise(requestAnimationFrame);
  }
}

/** Draw into an element; `told` gets what is known of a node that is chosen. */
export async function draw(
  element: HTMLElement,
  drawn: Drawn,
  told: (title: string) => void,
): Promise<void> {
  const network = networkOf(drawn);
  const titles = new Map(drawn.nodes.map(({ brief, title }) => [brief.id, title]));
  const look = {
    ontology: { nodes: drawn.kinds as Record<string, NodeType>, relationships: {} },
    language: drawn.language,
    synthetic: drawn.synthetic,
    centre: drawn.centre,
    selected: new Set<string>(),
    opened: new Set<string>(),
    marks: new Map(),
  };
  const select = (id: string) => {
    told(titles.get(id) ?? "");
    renderer.show(network, { ...look, selected: new Set([id]) });
  };
  const renderer = new Renderer(element, network, look, { select, expand: select, move: () => {} });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => renderer.theme());
  if (drawn.nodes.some(({ at }) => !at)) await settle(network, () => renderer.theme());
}
