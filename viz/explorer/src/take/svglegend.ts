/** The legend of a picture as vectors: only what is in it. */

import { t } from "i18next";
import { countryColour } from "../graph/colours";
import { groundOf } from "../graph/ground";
import { formatCountry } from "../parts/format";
import { escaped } from "./markup";
import { type Drawing, PAPER } from "./svg";
import { say } from "./words";

const ROW = 22;
const LEFT = 180; // where the signs begin, beside their heading

interface Sign {
  /** Drawn round 0, 0. */
  mark: string;
  text: string;
}

const circle = (radius: number, fill: string) => `<circle r="${radius}" fill="${fill}"/>`;
const stroke = (width: number, colour: string) =>
  `<path d="M-9 0L9 0" stroke="${colour}" stroke-width="${width}"/>`;

function kinds({ network, ontology, language }: Drawing): Sign[] {
  const briefs = network.mapNodes((_, { brief }) => brief);
  const types = [...new Set(briefs.map((one) => one.__typename))].sort();
  const signs = types.map((type) => ({
    mark: circle(6, ontology.nodes[type]?.colour ?? "#888888"),
    text: ontology.nodes[type]?.label[language] ?? type,
  }));
  const hole = { mark: circle(6, PAPER.tie) + circle(3, PAPER.paper), text: t("legend.synthetic") };
  return briefs.some((one) => one.synthetic) ? [...signs, hole] : signs;
}

function countries({ network, language }: Drawing): Sign[] {
  const codes = [...new Set(network.mapNodes((_, { brief }) => brief.country ?? ""))].sort();
  return codes.map((code) => ({
    mark: circle(7, countryColour(code)) + circle(4.5, PAPER.paper),
    text: code ? formatCountry(code, language) : t("legend.unknown"),
  }));
}

const lines = (): Sign[] => [
  { mark: stroke(4, PAPER.border), text: t("legend.border") },
  { mark: stroke(2, PAPER.tie), text: t("legend.tie") },
];

/** Write the legend from `top` on; signs that don't fit the width go to the next row. */
export function legendOf(
  drawing: Drawing,
  width: number,
  top: number,
): { texts: string[]; bottom: number } {
  const lens = groundOf(drawing.network) !== undefined; // there colours are of countries alone
  const groups: [string, Sign[]][] = [
    ...(lens ? [] : [[t("legend.types"), kinds(drawing)] as [string, Sign[]]]),
    [lens ? say("head.country") : t("legend.countries"), countries(drawing)],
    [t("legend.lines"), lines()],
  ];
  const texts: string[] = [];
  let y = top;
  for (const [heading, signs] of groups) {
    texts.push(
      `<text x="20" y="${y + 4}" font-size="13" font-weight="600" fill="${PAPER.ink}">${escaped(heading)}</text>`,
    );
    let x = LEFT;
    for (const { mark, text } of signs) {
      const long = 40 + text.length * 7.5;
      if (x + long > width && x > LEFT) [x, y] = [LEFT, y + ROW];
      texts.push(
        `<g transform="translate(${x + 9} ${y})">${mark}<text x="16" y="4" font-size="13" fill="${PAPER.ink}">${escaped(text)}</text></g>`,
      );
      x += long;
    }
    y += ROW;
  }
  return { texts, bottom: y };
}
