/** Where the map looks, and how that is written into an address. */

import { LngLatBounds, type Map as MapLibre, type MapOptions } from "maplibre-gl";
import type { Box } from "../../../filter/box";
import type { Picture } from "../drawn";
import { isPlaced } from "./gather";
import type { Start } from "./sight";
import { WHOLE } from "./world";

const FIT = { padding: 50, maxZoom: 11 };

/** The part of the map in view. */
export function viewOf(map: MapLibre): Box {
  const bounds = map.getBounds();
  return {
    south: bounds.getSouth(),
    west: bounds.getWest(),
    north: bounds.getNorth(),
    east: bounds.getEast(),
  };
}

/** Latitude, longitude, zoom. */
export function cameraOf(map: MapLibre): string {
  const { lat, lng } = map.getCenter();
  return [lat, lng, map.getZoom()].map((one) => one.toFixed(3)).join(",");
}

/** Show all discs. */
export const showAll = (map: MapLibre, picture: Picture) => map.fitBounds(whole(picture), FIT);

/** Where the map looks at first: as its address says, at the part asked for, or at all discs. */
export function startOf({ camera, box }: Start, picture: Picture): Partial<MapOptions> {
  const [lat = Number.NaN, lng = Number.NaN, zoom = Number.NaN] = camera.split(",").map(Number);
  const known = Math.abs(lat) <= 85 && Math.abs(lng) <= 180 && zoom >= 0;
  if (camera && known) return { center: [lng, lat], zoom };
  if (box) return { bounds: new LngLatBounds([box.west, box.south, box.east, box.north]) };
  return { bounds: whole(picture), fitBoundsOptions: FIT };
}

function whole({ nodes }: Picture): LngLatBounds {
  const placed = nodes.filter(isPlaced);
  if (placed.length === 0) return new LngLatBounds(WHOLE);
  const bounds = new LngLatBounds();
  for (const { longitude, latitude } of placed) bounds.extend([longitude, latitude]);
  return bounds;
}
