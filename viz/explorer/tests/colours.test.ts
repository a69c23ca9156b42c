import { expect, test } from "vitest";
import { countryColour } from "../src/graph/colours";

type Row = [number, number, number];
type Matrix = [Row, Row, Row];

// Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
const SIGHT: Record<string, Matrix> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: Matrix, [x, y, z]: Row): Row =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as Row;

/** A colour in Ottosson's OKLab (2020), as it is seen. */
function oklab(colour: string, sight: Matrix): Row {
  const linear = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as Row;
  const seen = times(sight, linear).map((one) => Math.min(1, Math.max(0, one))) as Row;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  ).map(Math.cbrt) as Row;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

const far = (one: Row, other: Row) => Math.hypot(...one.map((a, at) => a - (other[at] ?? 0)));

const APART = 0.08; // some four times what the eye can just tell apart side by side
const REGIONS = { here: ["DE", "CZ", "PL"], "Meuse and Rhine": ["DE", "BE", "NL"] };
const CASES = Object.entries(REGIONS).flatMap(([region, countries]) =>
  Object.keys(SIGHT).map((sight) => [region, sight, countries] as const),
);

test.each(CASES)("countries (%s) are told apart with %s sight", (_, sight, countries) => {
  const seen = [...countries, "unknown"].map((one) =>
    oklab(countryColour(one), SIGHT[sight] as Matrix),
  );
  for (const [at, one] of seen.entries())
    for (const other of seen.slice(at + 1)) expect(far(one, other)).toBeGreaterThan(APART);
});
