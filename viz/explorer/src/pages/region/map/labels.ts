/** Names on the map: on a canvas of their own, since there are no fonts of tiles. */

import type { Map as MapLibre } from "maplibre-gl";
import type { Theme } from "../../../graph/colours";
import { writeLabels } from "../../../graph/labels";
import type { PictureNode } from "../drawn";
import type { Spot } from "./gather";
import type { Sight } from "./sight";

/** A canvas over the map's, as large as it. */
export class Labels {
  private readonly canvas = document.createElement("canvas");

  constructor(private readonly map: MapLibre) {
    this.canvas.className = "labels";
    map.getCanvasContainer().append(this.canvas);
  }

  /** Write the names of spots; `sizes` are their radii in pixels. */
  write(spots: Spot[], sizes: number[], sight: Sight, hovered: string, theme: Theme): void {
    const context = this.cleared();
    if (!context) return;
    const { clientWidth: width, clientHeight: height } = this.map.getCanvas();
    const labels = spots
      .map((spot, at) => this.label(spot, sizes[at] ?? 0, sight, hovered))
      .filter((one) => !!one);
    labels.sort((a, b) => Number(b.always) - Number(a.always) || b.size - a.size);
    writeLabels(context, labels, [width, height], theme);
  }

  private cleared(): CanvasRenderingContext2D | null {
    const { clientWidth, clientHeight } = this.map.getCanvas();
    const [width, height] = [clientWidth, clientHeight].map((one) => one * devicePixelRatio);
    const { canvas } = this;
    if (canvas.width !== width || canvas.height !== height)
      Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    context?.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context?.clearRect(0, 0, clientWidth, clientHeight);
    return context;
  }

  private label(spot: Spot, size: number, { name, several, selected }: Sight, hovered: string) {
    const [first] = spot.members as [PictureNode];
    const many = spot.members.length > 1;
    const always = spot.id === hovered || (!many && selected.has(first.id));
    const place: [number, number] = [spot.longitude, spot.latitude];
    if (!always && !this.map.getBounds().contains(place)) return null;
    const { x, y } = this.map.project(place);
    const actors = !many && first.actors > 1 && several(first.actors);
    return {
      x,
      y,
      size,
      name: many ? several(spot.members.length) : name(first),
      marks: [first.country, actors].filter(Boolean).join(" · "),
      always,
    };
  }
}
