/** The ground of the map: countries, their borders, and the coast. */

import type { FeatureCollection, MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";

/** The countries that have a colour, by their ISO 3166 number. */
const CODES: Record<string, string> = {
  "276": "DE",
  "203": "CZ",
  "616": "PL",
  "056": "BE",
  "528": "NL",
};

/** Those countries, as ISO 3166 letters. */
export const COLOURED = Object.values(CODES);

export interface World {
  /** Each with its ISO 3166 `country`, where it has a colour. */
  countries: FeatureCollection;
  borders: MultiLineString;
  coast: MultiLineString;
}

const NO_LINES: MultiLineString = { type: "MultiLineString", coordinates: [] };

/** No ground at all: the discs are drawn all the same. */
export const NOWHERE: World = {
  countries: { type: "FeatureCollection", features: [] },
  borders: NO_LINES,
  coast: NO_LINES,
};

/** How far the map can be moved: what lies beyond is not drawn. */
export const WHOLE: [number, number, number, number] = [-4.5, 45, 28, 57];

export async function loadWorld(): Promise<World> {
  const { default: atlas } = await import("virtual:atlas");
  const { countries } = atlas.objects;
  const found = feature(atlas, countries);
  return {
    countries: {
      ...found,
      features: found.features.map((one) => ({
        ...one,
        properties: { country: CODES[String(one.id)] ?? "" },
      })),
    },
    borders: mesh(atlas, countries, (one, other) => one !== other),
    coast: mesh(atlas, countries, (one, other) => one === other),
  };
}
