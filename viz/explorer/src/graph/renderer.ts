/** Sigma, told what a network's nodes and ties look like. */

import EdgeCurve, { EdgeCurvedArrowProgram, indexParallelEdgesIndex } from "@sigma/edge-curve";
import type Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import { nameOf } from "../api/brief";
import type { Language, Ontology } from "../api/ontology";
import { hold, reveal, type Step, seen, zoom } from "./camera";
import { countryColour, readTheme } from "./colours";
import { drawGround, groundOf } from "./ground";
import { type Label, writeLabels } from "./labels";
import type { EdgeAttributes, Network, NodeAttributes } from "./network";
import { drawRing, type Sign } from "./rings";
import { RingedNode } from "./style";

/** What would become of a node, with the word for it. */
export interface Mark {
  sign: "cut" | "gone";
  word: string;
}

/** What the picture shows besides the graph itself. */
export interface Look {
  ontology: Ontology;
  language: Language;
  /** The word that marks what the generator made. */
  synthetic: string;
  centre: string;
  selected: ReadonlySet<string>;
  opened: ReadonlySet<string>;
  marks: ReadonlyMap<string, Mark>;
}

/** What a reader does to a picture by mouse or touch. */
export interface Hands {
  /** Choose a node; `more`: besides those chosen before. */
  select: (id: string, more: boolean) => void;
  /** Ask what a node could be expanded by. */
  expand: (id: string) => void;
  /** The camera moved. */
  move: () => void;
}

/** A rectangle in pixels of the picture. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** `parallelIndex` numbers the ties of one pair; null where there is only one. */
type Edge = EdgeAttributes & { parallelIndex: number | null };

const ROOMY = 150; // nodes that have room at their full size; four times as many have thin ties
const MOST_MARKED = 30; // so many marked or selected nodes are named whatever they cover

/** Draws networks into an element until `kill`. */
export class Renderer {
  private readonly sigma: Sigma;
  private network: Network;
  private look: Look;
  /** The node pointed at, by mouse or by keyboard. */
  private pointed = "";
  private cursor = "";
  private colours = readTheme();
  /** What the largest group and the strongest tie stand for. */
  private most = { actors: 1, ties: 1 };

  /** Throws where the browser has no WebGL. */
  constructor(element: HTMLElement, network: Network, look: Look, hands: Hands) {
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
        thin: EdgeLineProgram,
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
    this.sigma.createCanvasContext("ground", { beforeLayer: "edges" } as object); // untyped there
    this.sigma.resize(true);
    this.sigma.on("afterRender", () => {
      this.ground();
      this.label();
    });
    this.sigma.on("clickNode", ({ node, event: { original } }) =>
      hands.select(node, original.ctrlKey || original.metaKey || original.shiftKey),
    );
    this.sigma.on("doubleClickNode", (event) => {
      event.preventSigmaDefault();
      hands.expand(event.node);
    });
    this.sigma.on("rightClickNode", ({ node, event: { original } }) => {
      original.preventDefault();
      hands.expand(node);
    });
    this.sigma.on("enterNode", ({ node }) => this.point(node));
    this.sigma.on("leaveNode", () => this.point(this.cursor));
    this.sigma.getCamera().on("updated", hands.move);
    this.theme();
  }

  /** Draw another network, or the same one differently; what stands in both does not move. */
  show(network: Network, look: Look): void {
    const before = this.network;
    this.look = look;
    if (before === network) {
      this.theme();
      return;
    }
    const grown = network.someNode((id) => before.hasNode(id));
    const still = grown ? hold(this.sigma) : null;
    this.pointed = this.cursor = network.hasNode(this.cursor) ? this.cursor : "";
    this.network = network;
    this.most = largest(network);
    this.sigma.setGraph(indexed(network));
    this.theme();
    still?.();
    if (!grown || !seen(this.sigma, network.nodes())) this.zoom("all");
  }

  /** Take the style sheet's colours over, as when light turns to dark. */
  theme(): void {
    this.colours = readTheme();
    this.sigma.setSetting("edgeLabelColor", { color: this.colours.ink });
    this.sigma.refresh();
  }

  zoom(step: Step): void {
    zoom(this.sigma, step);
  }

  /** Put the keyboard's cursor at a node, or take it away (""). */
  walk(id: string): void {
    this.cursor = id;
    if (id) reveal(this.sigma, id);
    this.point(id);
  }

  /** Where a node is, in pixels of the picture. */
  at(id: string): { x: number; y: number } | null {
    const data = this.sigma.getNodeDisplayData(id);
    return data ? this.sigma.framedGraphToViewport(data) : null;
  }

  /** The nodes within an area of the picture. */
  within({ left, top, right, bottom }: Area): string[] {
    return this.network.filterNodes((id) => {
      const at = this.at(id);
      return at !== null && at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
    });
  }

  kill(): void {
    this.sigma.kill();
  }

  private point(id: string): void {
    this.pointed = id;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Whether a node keeps its colours: all do unless one is pointed at. */
  private near(id: string): boolean {
    const at = this.pointed;
    return !at || id === at || this.network.areNeighbors(id, at);
  }

  private signs(id: string): Sign[] {
    const { selected, marks } = this.look;
    const mark = marks.get(id)?.sign;
    const signs: Sign[] = mark ? [mark] : selected.has(id) ? ["selected"] : [];
    return id === this.cursor ? [...signs, "cursor"] : signs;
  }

  private labelOf(id: string, { brief }: NodeAttributes): (Label & { rank: number }) | null {
    const at = this.at(id);
    const data = this.sigma.getNodeDisplayData(id);
    if (!at || !data || !this.near(id)) return null;
    const { language, synthetic, centre, selected, marks } = this.look;
    const few = (set: { size: number; has: (id: string) => boolean }) =>
      set.size <= MOST_MARKED && set.has(id);
    const words = [marks.get(id)?.word, brief.country, brief.synthetic && synthetic];
    return {
      ...at,
      size: this.sigma.scaleSize(data.size),
      name: nameOf(brief, language),
      marks: words.filter(Boolean).join(" · "),
      always: id === centre || id === this.pointed || few(marks),
      rank: Number(few(selected)),
    };
  }

  private ground(): void {
    const context = this.sigma.getCanvases().ground?.getContext("2d");
    const { width, height } = this.sigma.getDimensions();
    context?.clearRect(0, 0, width, height);
    const areas = groundOf(this.network);
    if (!context || !areas) return;
    drawGround(context, areas, (point) => this.sigma.graphToViewport(point), this.colours);
  }

  private label(): void {
    const context = this.sigma.getCanvases().labels?.getContext("2d");
    if (!context) return;
    const labels = this.network
      .mapNodes((id, data) => this.labelOf(id, data))
      .filter((one) => !!one);
    labels.sort(
      (a, b) => Number(b.always) - Number(a.always) || b.rank - a.rank || b.size - a.size,
    );
    const { width, height } = this.sigma.getDimensions();
    this.ring(context);
    writeLabels(context, labels, [width, height], this.colours);
  }

  private ring(context: CanvasRenderingContext2D): void {
    const { selected, marks } = this.look;
    for (const id of new Set([...selected, ...marks.keys(), this.cursor])) {
      const data = this.network.hasNode(id) && this.sigma.getNodeDisplayData(id);
      if (!data) continue;
      const at = this.sigma.framedGraphToViewport(data);
      const size = this.sigma.scaleSize(data.size);
      for (const sign of this.signs(id)) drawRing(context, { ...at, size, sign }, this.colours);
    }
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

  private node(id: string, { brief, x, y, actors }: NodeAttributes): Attributes {
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

  private edge(key: string, edge: Edge): Attributes {
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

/** Number the ties of each pair, and give Sigma the graph as it types it: with any attributes. */
function indexed(network: Network): Graph {
  const graph = network as unknown as Graph;
  indexParallelEdgesIndex(graph);
  return graph;
}
