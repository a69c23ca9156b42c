/** Sigma, told what a network's nodes and ties look like. */

import EdgeCurve, { EdgeCurvedArrowProgram, indexParallelEdgesIndex } from "@sigma/edge-curve";
import type Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import { nameOf } from "../api/brief";
import type { Language, Ontology } from "../api/ontology";
import { countryColour, readTheme } from "./colours";
import { type Label, writeLabels } from "./labels";
import type { EdgeAttributes, Network, NodeAttributes } from "./network";
import { RingedNode } from "./style";

/** What the picture shows besides the graph itself. */
export interface Look {
  ontology: Ontology;
  language: Language;
  /** The word that marks what the generator made. */
  synthetic: string;
  centre: string;
  selected: string;
  opened: Set<string>;
}

/** `parallelIndex` numbers the ties of one pair; null where there is only one. */
type Edge = EdgeAttributes & { parallelIndex: number | null };

/** Draws networks into an element until `kill`. */
export class Renderer {
  private readonly sigma: Sigma;
  private network: Network;
  private look: Look;
  private hovered = "";
  private colours = readTheme();
  /** What the largest group and the strongest tie stand for. */
  private most = { actors: 1, ties: 1 };

  /** Throws where the browser has no WebGL. */
  constructor(element: HTMLElement, network: Network, look: Look, select: (id: string) => void) {
    this.network = network;
    this.most = largest(network);
    this.look = look;
    this.sigma = new Sigma(indexed(network), element, {
      allowInvalidContainer: true,
      defaultNodeType: "ringed",
      nodeProgramClasses: { ringed: RingedNode },
      edgeProgramClasses: {
        arrow: EdgeArrowProgram,
        line: EdgeRectangleProgram,
        curvedArrow: EdgeCurvedArrowProgram,
        curved: EdgeCurve,
      },
      renderLabels: false, // `writeLabels` does it
      defaultDrawNodeHover: () => undefined,
      renderEdgeLabels: true,
      edgeLabelSize: 11,
      edgeLabelFont: "system-ui, sans-serif",
      stagePadding: 60,
      zIndex: true,
      nodeReducer: (id, data) => this.node(id, data as NodeAttributes),
      edgeReducer: (id, data) => this.edge(id, data as Edge),
    });
    this.sigma.on("afterRender", () => this.label());
    this.sigma.on("clickNode", ({ node }) => select(node));
    this.sigma.on("enterNode", ({ node }) => this.hover(node));
    this.sigma.on("leaveNode", () => this.hover(""));
    this.theme();
  }

  /** Draw another network, or the same one differently. */
  show(network: Network, look: Look): void {
    this.look = look;
    this.hovered = "";
    if (this.network !== network) this.sigma.setGraph(indexed(network));
    this.network = network;
    this.most = largest(network);
    this.theme();
  }

  /** Take the style sheet's colours over, as when light turns to dark. */
  theme(): void {
    this.colours = readTheme();
    this.sigma.setSetting("edgeLabelColor", { color: this.colours.ink });
    this.sigma.refresh();
  }

  zoom(step: "in" | "out" | "all"): void {
    const camera = this.sigma.getCamera();
    if (step === "in") camera.animatedZoom();
    else if (step === "out") camera.animatedUnzoom();
    else camera.animatedReset();
  }

  kill(): void {
    this.sigma.kill();
  }

  private hover(id: string): void {
    this.hovered = id;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Whether a node keeps its colours: all do unless one is pointed at. */
  private near(id: string): boolean {
    const at = this.hovered;
    return !at || id === at || this.network.areNeighbors(id, at);
  }

  private labelOf(id: string, { brief }: NodeAttributes): Label | null {
    const data = this.sigma.getNodeDisplayData(id);
    if (!data || !this.near(id)) return null;
    const { language, synthetic, centre, selected } = this.look;
    return {
      ...this.sigma.framedGraphToViewport(data),
      size: this.sigma.scaleSize(data.size),
      name: nameOf(brief, language),
      marks: [brief.country, brief.synthetic && synthetic].filter(Boolean).join(" · "),
      always: [centre, selected, this.hovered].includes(id),
    };
  }

  private label(): void {
    const context = this.sigma.getCanvases().labels?.getContext("2d");
    if (!context) return;
    const labels = this.network
      .mapNodes((id, data) => this.labelOf(id, data))
      .filter((one) => !!one);
    labels.sort((a, b) => Number(b.always) - Number(a.always) || b.size - a.size);
    const { width, height } = this.sigma.getDimensions();
    writeLabels(context, labels, [width, height], this.colours);
  }

  /** A group's area tells how many actors it has. */
  private size(id: string, actors: number | undefined): number {
    const { centre, opened } = this.look;
    if (actors !== undefined) return 5 + 25 * Math.sqrt(actors / this.most.actors);
    return id === centre ? 16 : opened.has(id) ? 13 : 9;
  }

  private node(id: string, { brief, x, y, actors }: NodeAttributes): Attributes {
    const { ontology } = this.look;
    const near = this.near(id);
    const { faint, paper } = this.colours;
    const colour = ontology.nodes[brief.__typename]?.colour ?? "#888888";
    return {
      x,
      y,
      size: this.size(id, actors),
      color: near ? colour : faint,
      ring: near ? countryColour(brief.country) : faint,
      hole: brief.synthetic ? 0.3 : 0,
      paper,
      zIndex: near ? 1 : 0,
    };
  }

  private edge(key: string, edge: Edge): Attributes {
    const { border, faint, tie } = this.colours;
    const at = this.hovered;
    const near = !at || this.network.hasExtremity(key, at);
    const many = edge.ties !== undefined;
    const bent = edge.parallelIndex != null;
    const form = bent ? "curved" : "line";
    const arrow = bent ? "curvedArrow" : "arrow";
    return {
      type: edge.tie?.directed ? arrow : form,
      curvature: 0.25 * (edge.parallelIndex ?? 0),
      color: near ? (edge.crossing ? border : tie) : faint,
      size: many ? 1 + 9 * Math.sqrt((edge.ties ?? 0) / this.most.ties) : edge.crossing ? 3 : 1.5,
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

/** Number the ties of each pair, and give Sigma the graph as it types it: with any attributes. */
function indexed(network: Network): Graph {
  const graph = network as unknown as Graph;
  indexParallelEdgesIndex(graph);
  return graph;
}
