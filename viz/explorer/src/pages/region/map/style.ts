/** How the map looks: no tiles, only lines and areas in the page's own colours. */

import type { GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";
import { countryColour, type Theme } from "../../../graph/colours";
import { COLOURED, type World } from "./world";

const EMPTY = { type: "FeatureCollection" as const, features: [] };

const source = (data: GeoJSONSourceSpecification["data"], tolerance = 0.375) => ({
  type: "geojson" as const,
  data,
  tolerance,
});

/** The style; in the border lens each country has a breath of its colour. */
export function style(world: World, theme: Theme, lens: boolean): StyleSpecification {
  const tints = COLOURED.flatMap((one) => [one, countryColour(one)]);
  return {
    version: 8,
    sources: {
      countries: source(world.countries),
      borders: source(world.borders, 0.1),
      coast: source(world.coast),
      lines: source(EMPTY),
      discs: source(EMPTY),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": theme.faint } },
      {
        id: "land",
        type: "fill",
        source: "countries",
        paint: { "fill-color": theme.paper, "fill-antialias": false },
      },
      {
        id: "tint",
        type: "fill",
        source: "countries",
        filter: ["!=", ["get", "country"], ""],
        paint: {
          "fill-color": ["match", ["get", "country"], ...tints, theme.paper] as never,
          "fill-opacity": lens ? 0.16 : 0,
          "fill-antialias": false,
        },
      },
      {
        id: "coast",
        type: "line",
        source: "coast",
        paint: { "line-color": theme.line, "line-width": 1 },
      },
      {
        id: "borders",
        type: "line",
        source: "borders",
        layout: { "line-join": "round" },
        paint: {
          "line-color": lens ? theme.ink : theme.quiet,
          "line-width": lens ? 3 : 1.8,
          "line-dasharray": lens ? [1] : [3, 1.2],
        },
      },
      {
        id: "lines",
        type: "line",
        source: "lines",
        layout: {
          "line-cap": "round",
          "line-sort-key": ["case", ["get", "crossing"], 1, 0],
        },
        paint: {
          "line-color": ["case", ["get", "crossing"], theme.border, theme.tie],
          "line-width": ["get", "width"],
          "line-opacity": ["case", ["get", "crossing"], 0.85, lens ? 0.25 : 0.45],
        },
      },
      {
        id: "chosen",
        type: "circle",
        source: "discs",
        filter: ["get", "selected"],
        paint: {
          "circle-radius": ["+", ["get", "radius"], 6],
          "circle-color": theme.paper,
          "circle-stroke-color": theme.ink,
          "circle-stroke-width": 3,
        },
      },
      {
        id: "discs",
        type: "circle",
        source: "discs",
        layout: { "circle-sort-key": ["-", 0, ["get", "radius"]] },
        paint: {
          "circle-radius": ["get", "radius"],
          "circle-color": ["get", "colour"],
          "circle-stroke-color": ["get", "ring"],
          "circle-stroke-width": 2.5,
        },
      },
      {
        id: "holes",
        type: "circle",
        source: "discs",
        filter: ["get", "synthetic"],
        paint: {
          "circle-radius": ["*", ["get", "radius"], 0.32],
          "circle-color": theme.paper,
        },
      },
    ],
  };
}
