/** Sigma, told what a network's nodes and ties look like. */

import EdgeCurve, { EdgeCurvedArrowProgram, indexParallelEdgesIndex } from "@sigma/edge-curve";
import type Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import { nameOf } from "../api/brief";
import { hold, reveal, type Step, seen, zoom } from "./camera";
import { readTheme } from "./colours";
import { drawGround, groundOf } from "./ground";
import { type Label, writeLabels } from "./labels";
import type { Look } from "./look";
import type { Network, NodeAttributes } from "./network";
import { type Edge, Paint } from "./paint";
import { drawRing, type Sign } from "./rings";
import { RingedNode } from "./style";

export type { Look, Mark } from "./look";

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

const MOST_MARKED = 30; // so many marked or selected nodes are named whatever they cover

/** Draws networks into an element until `kill`. */
export class Renderer {
  private readonly sigma: Sigma;
  private readonly paint: Paint;
  private cursor = "";

  /** Throws where the browser has no WebGL. */
  constructor(element: HTMLElement, network: Network, look: Look, hands: Hands) {
    this.paint = new Paint(network, look);
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
      nodeReducer: (id, data) => this.paint.node(id, data as NodeAttributes),
      edgeReducer: (id, data) => this.paint.edge(id, data as Edge),
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
    const before = this.paint.network;
    this.paint.look = look;
    if (before === network) {
      this.theme();
      return;
    }
    const grown = network.someNode((id) => before.hasNode(id));
    const still = grown ? hold(this.sigma) : null;
    this.cursor = network.hasNode(this.cursor) ? this.cursor : "";
    this.paint.pointed = this.cursor;
    this.paint.take(network);
    this.sigma.setGraph(indexed(network));
    this.theme();
    still?.();
    if (!grown || !seen(this.sigma, network.nodes())) this.zoom("all");
  }

  /** Take the style sheet's colours over, as when light turns to dark. */
  theme(): void {
    this.paint.colours = readTheme();
    this.sigma.setSetting("edgeLabelColor", { color: this.paint.colours.ink });
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
    return this.paint.network.filterNodes((id) => {
      const at = this.at(id);
      return at !== null && at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
    });
  }

  kill(): void {
    this.sigma.kill();
  }

  private point(id: string): void {
    this.paint.pointed = id;
    this.sigma.refresh({ skipIndexation: true });
  }

  private signs(id: string): Sign[] {
    const { selected, marks } = this.paint.look;
    const mark = marks.get(id)?.sign;
    const signs: Sign[] = mark ? [mark] : selected.has(id) ? ["selected"] : [];
    return id === this.cursor ? [...signs, "cursor"] : signs;
  }

  private labelOf(id: string, { brief }: NodeAttributes): (Label & { rank: number }) | null {
    const at = this.at(id);
    const data = this.sigma.getNodeDisplayData(id);
    if (!at || !data || !this.paint.near(id)) return null;
    const { language, synthetic, centre, selected, marks } = this.paint.look;
    const few = (set: { size: number; has: (id: string) => boolean }) =>
      set.size <= MOST_MARKED && set.has(id);
    const words = [marks.get(id)?.word, brief.country, brief.synthetic && synthetic];
    return {
      ...at,
      size: this.sigma.scaleSize(data.size),
      name: nameOf(brief, language),
      marks: words.filter(Boolean).join(" · "),
      always: id === centre || id === this.paint.pointed || few(marks),
      rank: Number(few(selected)),
    };
  }

  private ground(): void {
    const context = this.sigma.getCanvases().ground?.getContext("2d");
    const { width, height } = this.sigma.getDimensions();
    context?.clearRect(0, 0, width, height);
    const areas = groundOf(this.paint.network);
    if (!context || !areas) return;
    drawGround(context, areas, (point) => this.sigma.graphToViewport(point), this.paint.colours);
  }

  private label(): void {
    const context = this.sigma.getCanvases().labels?.getContext("2d");
    if (!context) return;
    const labels = this.paint.network
      .mapNodes((id, data) => this.labelOf(id, data))
      .filter((one) => !!one);
    labels.sort(
      (a, b) => Number(b.always) - Number(a.always) || b.rank - a.rank || b.size - a.size,
    );
    const { width, height } = this.sigma.getDimensions();
    this.ring(context);
    writeLabels(context, labels, [width, height], this.paint.colours);
  }

  private ring(context: CanvasRenderingContext2D): void {
    const { selected, marks } = this.paint.look;
    for (const id of new Set([...selected, ...marks.keys(), this.cursor])) {
      const data = this.paint.network.hasNode(id) && this.sigma.getNodeDisplayData(id);
      if (!data) continue;
      const at = this.sigma.framedGraphToViewport(data);
      const size = this.sigma.scaleSize(data.size);
      for (const sign of this.signs(id))
        drawRing(context, { ...at, size, sign }, this.paint.colours);
    }
  }
}

/** Number the ties of each pair, and give Sigma the graph as it types it: with any attributes. */
function indexed(network: Network): Graph {
  const graph = network as unknown as Graph;
  indexParallelEdgesIndex(graph);
  return graph;
}
