/** MapLibre, told what the region's map looks like. */

import {
  type GeoJSONSource,
  LngLatBounds,
  type MapGeoJSONFeature,
  Map as MapLibre,
  type MapMouseEvent,
  setWorkerUrl,
} from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Box } from "../../../filter/box";
import { countryColour, readTheme } from "../../../graph/colours";
import { writeLabels } from "../../../graph/labels";
import type { Picture, PictureNode } from "../drawn";
import { discs, lines } from "./draw";
import { apart, gather, isPlaced, SPREAD, type Spot } from "./gather";
import { style } from "./style";
import { WHOLE, type World } from "./world";

setWorkerUrl(worker);

const DEEPEST = 14; // zoom
const STEP = 0.5; // of zoom, after which actors are gathered anew

/** What the map shows besides the picture. */
export interface Sight {
  picture: Picture;
  /** Whether the discs are groups, which always stand by themselves. */
  groups: boolean;
  selected: ReadonlySet<string>;
  /** In the border lens discs have the colours of countries. */
  lens: boolean;
  name: (node: PictureNode) => string;
  colour: (node: PictureNode) => string;
  synthetic: (node: PictureNode) => boolean;
  /** The word for a disc that stands for so many actors. */
  several: (count: number) => string;
}

/** What a reader does to the map. */
export interface Hands {
  choose: (id: string, more: boolean) => void;
  open: (id: string) => void;
  /** The map came to rest. */
  rest: (view: Box) => void;
  /** How many ties are not drawn as lines, since both ends stand in one disc. */
  drawn: (within: number) => void;
}

/** Draws a picture on a map until `kill`. */
export class Chart {
  private readonly map: MapLibre;
  private readonly labels: HTMLCanvasElement;
  private spots: Spot[] = [];
  /** Each spot's radius in pixels. */
  private sizes: number[] = [];
  private gathered = Number.NaN;
  private hovered = "";
  private theme = readTheme();

  /** Throws where the browser has no WebGL 2. */
  constructor(
    element: HTMLElement,
    private readonly world: World,
    private sight: Sight,
    private readonly hands: Hands,
    { title, box }: { title: string; box: Box | null },
  ) {
    this.map = new MapLibre({
      container: element,
      style: style(world, this.theme, sight.lens),
      bounds: box ? edges(box) : this.whole(),
      fitBoundsOptions: box ? {} : { padding: 50, maxZoom: 11 },
      maxBounds: WHOLE,
      maxZoom: DEEPEST,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      doubleClickZoom: false,
      boxZoom: false, // a click with Shift selects besides
      fadeDuration: 0,
      locale: { "Map.Title": title },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.labels = document.createElement("canvas");
    this.labels.className = "labels";
    this.map.getCanvasContainer().append(this.labels);
    this.listen();
  }

  private listen(): void {
    const { map } = this;
    map.on("load", () => this.draw());
    map.on("zoom", () => this.regather());
    map.on("render", () => this.label());
    let resized = false; // which moves the edges of the map, too, but by nobody's hand
    map.on("resize", () => {
      resized = true;
    });
    map.on("moveend", () => {
      if (!resized) this.hands.rest(this.view());
      resized = false;
    });
    map.on("mousemove", "discs", (event) => this.hover(this.hit(event)?.id ?? ""));
    map.on("mouseleave", "discs", () => this.hover(""));
    map.on("click", (event) => this.click(event));
    map.on("dblclick", (event) => {
      const spot = this.hit(event);
      if (spot?.members.length === 1) this.hands.open(spot.id);
      else if (!spot) map.easeTo({ zoom: map.getZoom() + 1, around: event.lngLat });
    });
  }

  /** Draw another picture, or the same one differently. */
  show(sight: Sight): void {
    const before = this.sight;
    this.sight = sight;
    if (before.lens !== sight.lens) this.restyle();
    else this.draw();
  }

  /** Take the style sheet's colours over, as when light turns to dark. */
  restyle(): void {
    this.theme = readTheme();
    this.map.setStyle(style(this.world, this.theme, this.sight.lens), { diff: true });
    this.map.once("styledata", () => this.draw());
  }

  zoom(step: "in" | "out" | "all"): void {
    if (step === "in") this.map.zoomIn();
    else if (step === "out") this.map.zoomOut();
    else this.map.fitBounds(this.whole(), { padding: 50, maxZoom: 11 });
  }

  /** The part of the map in view. */
  view(): Box {
    const bounds = this.map.getBounds();
    return {
      south: bounds.getSouth(),
      west: bounds.getWest(),
      north: bounds.getNorth(),
      east: bounds.getEast(),
    };
  }

  kill(): void {
    this.map.remove();
  }

  /** What holds all discs. */
  private whole(): LngLatBounds {
    const placed = this.sight.picture.nodes.filter(isPlaced);
    if (placed.length === 0) return new LngLatBounds(WHOLE);
    const bounds = new LngLatBounds();
    for (const { longitude, latitude } of placed) bounds.extend([longitude, latitude]);
    return bounds;
  }

  private get level(): number {
    return this.sight.groups ? 0 : Math.floor(this.map.getZoom() / STEP) * STEP;
  }

  private regather(): void {
    if (this.level !== this.gathered) this.draw();
  }

  private draw(): void {
    const { map, sight } = this;
    const shown = map.getSource<GeoJSONSource>("discs");
    if (!shown) return;
    this.gathered = this.level;
    const { nodes } = sight.picture;
    this.spots = sight.groups ? apart(nodes) : gather(nodes, Math.min(this.level, DEEPEST));
    const between = lines(sight.picture, this.spots);
    const drawn = discs(this.spots, (spot) => this.look(spot));
    this.sizes = drawn.features.map(({ properties }) => properties.radius);
    void shown.setData(drawn);
    void map.getSource<GeoJSONSource>("lines")?.setData(between.lines);
    this.hands.drawn(between.within);
  }

  private look({ members }: Spot) {
    const { selected, lens, colour, synthetic } = this.sight;
    const [first] = members as [PictureNode];
    const ring = countryColour(first.country);
    const own = members.length === 1 ? colour(first) : this.theme.quiet;
    return {
      colour: lens ? ring : own,
      ring: lens ? this.theme.paper : ring,
      synthetic: members.every(synthetic),
      selected: members.some((one) => selected.has(one.id)),
    };
  }

  private hover(id: string): void {
    this.map.getCanvas().style.cursor = id ? "pointer" : "";
    if (id === this.hovered) return;
    this.hovered = id;
    this.map.triggerRepaint();
  }

  /** The disc under the mouse or finger. */
  private hit(event: MapMouseEvent & { features?: MapGeoJSONFeature[] }): Spot | undefined {
    const { x, y } = event.point;
    const found = this.map.queryRenderedFeatures(
      [
        [x - 4, y - 4],
        [x + 4, y + 4],
      ],
      { layers: ["discs"] },
    );
    return this.spots[Number(found[0]?.properties.at ?? -1)];
  }

  private click(event: MapMouseEvent): void {
    const spot = this.hit(event);
    const { ctrlKey, shiftKey, metaKey } = event.originalEvent;
    if (!spot) return;
    if (spot.members.length === 1) this.hands.choose(spot.id, ctrlKey || shiftKey || metaKey);
    else
      this.map.easeTo({
        center: [spot.longitude, spot.latitude],
        zoom: Math.min(this.map.getZoom() + 2, SPREAD),
      });
  }

  private label(): void {
    const { clientWidth: width, clientHeight: height } = this.map.getCanvas();
    const scale = devicePixelRatio;
    const canvas = this.labels;
    if (canvas.width !== width * scale || canvas.height !== height * scale) {
      canvas.width = width * scale;
      canvas.height = height * scale;
    }
    const context = canvas.getContext("2d");
    if (!context) return;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    const named = this.spots
      .map((spot, at) => this.labelOf(spot, this.sizes[at] ?? 0))
      .filter((one) => !!one);
    named.sort((a, b) => Number(b.always) - Number(a.always) || b.size - a.size);
    writeLabels(context, named, [width, height], this.theme);
  }

  private labelOf(spot: Spot, size: number) {
    const { name, several, selected } = this.sight;
    const [first] = spot.members as [PictureNode];
    const { x, y } = this.map.project([spot.longitude, spot.latitude]);
    const many = spot.members.length > 1;
    const always = spot.id === this.hovered || (!many && selected.has(first.id));
    if (!always && !this.map.getBounds().contains([spot.longitude, spot.latitude])) return null;
    return {
      x,
      y,
      size,
      name: many ? several(spot.members.length) : name(first),
      marks: [first.country, !many && first.actors > 1 && several(first.actors)]
        .filter(Boolean)
        .join(" · "),
      always,
    };
  }
}

const edges = ({ south, west, north, east }: Box) => new LngLatBounds([west, south, east, north]);
