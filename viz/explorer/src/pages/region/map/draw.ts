/** What the map draws, as GeoJSON: discs at places, and lines for the ties between them. */

import type { Feature, FeatureCollection, LineString, Point } from "geojson";
import type { Picture } from "../drawn";
import type { Spot } from "./gather";

export interface Disc {
  id: string;
  /** Its index among the spots. */
  at: number;
  /** In pixels. */
  radius: number;
  colour: string;
  ring: string;
  synthetic: boolean;
  selected: boolean;
}

interface Line {
  crossing: boolean;
  /** In pixels. */
  width: number;
}

export interface Drawing {
  discs: FeatureCollection<Point, Disc>;
  lines: FeatureCollection<LineString, Line>;
  /** How many ties have both ends in one spot, and how many an end without a place. */
  within: number;
  placeless: number;
}

const collected = <F extends Feature>(features: F[]) => ({
  type: "FeatureCollection" as const,
  features,
});

const place = ({ longitude, latitude }: Spot): [number, number] => [longitude, latitude];

/** Join the ties between each two spots into one line, those over the border into another. */
export function lines({ ties }: Pick<Picture, "ties">, spots: Spot[]): Omit<Drawing, "discs"> {
  const at = new Map(spots.flatMap((spot) => spot.members.map((one) => [one.id, spot] as const)));
  const joined = new Map<string, { ends: [Spot, Spot]; ties: number; crossing: boolean }>();
  const join = (ends: [Spot, Spot], count: number, crossing: boolean) => {
    const key = [...ends.map((one) => one.id).sort(), crossing].join("\n");
    const known = joined.get(key);
    if (known) known.ties += count;
    else if (count > 0) joined.set(key, { ends, ties: count, crossing });
  };
  let [within, placeless] = [0, 0];
  for (const one of ties) {
    const [start, end] = [at.get(one.start), at.get(one.end)];
    if (!start || !end) placeless += one.ties;
    else if (start === end) within += one.ties;
    else {
      join([start, end], one.ties - one.tiesOverBorder, false);
      join([start, end], one.tiesOverBorder, true);
    }
  }
  const most = Math.max(1, ...[...joined.values()].map((one) => one.ties));
  const features = [...joined.values()].map(({ ends, ties: count, crossing }) => ({
    type: "Feature" as const,
    geometry: { type: "LineString" as const, coordinates: ends.map(place) },
    properties: { crossing, width: 1 + 8 * Math.sqrt(count / most) * Math.min(1, most / 20) },
  }));
  return { lines: collected(features), within, placeless };
}

/** How large a spot is drawn: its area tells how many actors it stands for. */
export function radius(actors: number, most: number): number {
  return 6 + 14 * Math.sqrt((actors - 1) / Math.max(1, most));
}

/** The discs; `look` says how each is coloured. */
export function discs(
  spots: Spot[],
  look: (spot: Spot) => Pick<Disc, "colour" | "ring" | "synthetic" | "selected">,
): Drawing["discs"] {
  const actors = ({ members }: Spot) => members.reduce((sum, one) => sum + one.actors, 0);
  const most = Math.max(1, ...spots.map(actors));
  return collected(
    spots.map((spot, at) => ({
      type: "Feature" as const,
      geometry: { type: "Point" as const, coordinates: place(spot) },
      properties: { id: spot.id, at, radius: radius(actors(spot), most), ...look(spot) },
    })),
  );
}
