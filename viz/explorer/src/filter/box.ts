/** A part of the map, as the address writes it: `box=50.7,13.5,51.2,14.1`. */

/** Degrees. */
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

const DIGITS = 3; // about 100 m

const between = (value: number, most: number) => Math.abs(value) <= most;

/** Read a box; null where the text is none. */
export function readBox(text: string | null): Box | null {
  const [south, west, north, east, ...more] = (text || "-").split(",").map(Number);
  if (south === undefined || west === undefined || north === undefined || east === undefined)
    return null;
  const right = south < north && west < east && more.length === 0;
  const here = [south, north].every((one) => between(one, 90));
  const there = [west, east].every((one) => between(one, 180));
  return right && here && there ? { south, west, north, east } : null;
}

/** Write a box; its edges lie outward, so that nothing in view is lost. */
export function writeBox({ south, west, north, east }: Box): string {
  const scale = 10 ** DIGITS;
  const [low, high] = [Math.floor, Math.ceil].map(
    (round) => (value: number) => round(value * scale) / scale,
  ) as [(value: number) => number, (value: number) => number];
  return [low(south), low(west), high(north), high(east)].join(",");
}
