/** MapLibre, told what the region's map looks like. */

import {
  type GeoJSONSource,
  type MapGeoJSONFeature,
  Map as MapLibre,
  type MapMouseEvent,
  setWorkerUrl,
} from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Box } from "../../../filter/box";
import { countryColour, readTheme } from "../../../graph/colours";
import type { PictureNode } from "../drawn";
import { cameraOf, showAll, startOf, viewOf } from "./camera";
import { discs, lines } from "./draw";
import { apart, gather, isPlaced, SPREAD, type Spot } from "./gather";
import { Labels } from "./labels";
import type { Hands, Sight, Start } from "./sight";
import { style } from "./style";
import { WHOLE, type World } from "./world";

setWorkerUrl(worker);

const DEEPEST = 14; // zoom
const STEP = 0.5; // of zoom, after which actors are gathered anew

/** Draws a picture on a map until `kill`. */
export class Chart {
  private readonly map: MapLibre;
  private readonly labels: Labels;
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
    start: Start,
  ) {
    this.map = new MapLibre({
      container: element,
      style: style(world, this.theme, sight.lens),
      ...startOf(start, sight.picture),
      maxBounds: WHOLE,
      maxZoom: DEEPEST,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      doubleClickZoom: false,
      boxZoom: false, // a click with Shift selects besides
      fadeDuration: 0,
      locale: { "Map.Title": start.title },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.labels = new Labels(this.map);
    this.listen();
  }

  private listen(): void {
    const { map } = this;
    map.on("load", () => this.draw());
    map.on("zoom", () => this.regather());
    map.on("render", () =>
      this.labels.write(this.spots, this.sizes, this.sight, this.hovered, this.theme),
    );
    let resized = false; // which moves the edges of the map, too, but by nobody's hand
    map.on("resize", () => {
      resized = true;
    });
    map.on("moveend", () => {
      if (!resized) this.hands.rest(viewOf(map), cameraOf(map));
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
    if (before.picture !== sight.picture) this.find();
  }

  /** Go where the discs are, if none is in view. */
  private find(): void {
    const bounds = this.map.getBounds();
    const placed = this.sight.picture.nodes.filter(isPlaced);
    const inView = placed.some((one) => bounds.contains([one.longitude, one.latitude]));
    if (placed.length > 0 && !inView) showAll(this.map, this.sight.picture);
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
    else showAll(this.map, this.sight.picture);
  }

  /** The part of the map in view. */
  view(): Box {
    return viewOf(this.map);
  }

  kill(): void {
    this.map.remove();
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
}
