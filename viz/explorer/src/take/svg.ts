/** A network as vectors, with its title, its legend and where it comes from. */

import { t } from "i18next";
import { nameOf } from "../api/brief";
import type { Language, Ontology } from "../api/ontology";
import { countryColour, type Theme } from "../graph/colours";
import type { Label } from "../graph/labels";
import { writeLabels } from "../graph/labels";
import type { Network } from "../graph/network";
import { escaped } from "./markup";
import { Recorder } from "./recorder";
import { legendOf } from "./svglegend";
import { type Placed, placed, type Tie, ties } from "./svgplaces";

export const WIDTH = 1200;
const HEIGHT = 800; // of the picture itself
const TOP = 60; // where the picture begins, below the title
const FONT = "system-ui, 'Liberation Sans', sans-serif";

/** Printed on paper, so always light. */
export const PAPER: Theme & { accent: string } = {
  paper: "#ffffff",
  ink: "#1b2733",
  quiet: "#52606d",
  line: "#c9d1d9",
  tie: "#9aa7b3",
  border: "#c2410c",
  faint: "#e6eaee",
  accent: "#005a9c",
};

export interface Drawing {
  network: Network;
  ontology: Ontology;
  language: Language;
  title: string;
  /** Lines below it: how much is shown, who says so, where and when it was taken. */
  notes: string[];
}

/** Break a sentence into lines that fit the picture. */
function broken(text: string): string[] {
  return text.match(/.{1,165}(?:\s|$)|\S+/g) ?? [text];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** From outside in: a ring for the country, a gap, the kind's colour, a hole in what is synthetic. */
function disc({ x, y, size, brief }: Placed, { ontology, language }: Drawing): string {
  const circle = (radius: number, fill: string) =>
    `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;
  const colour = ontology.nodes[brief.__typename]?.colour ?? "#888888";
  const kind = ontology.nodes[brief.__typename]?.label[language] ?? "";
  const inner = size * 0.68;
  return [
    `<g><title>${escaped(`${nameOf(brief, language)}${kind && ` – ${kind}`}`)}</title>`,
    circle(size, countryColour(brief.country)),
    circle(size * 0.78, PAPER.paper),
    circle(inner, colour),
    brief.synthetic ? circle(size * 0.3, PAPER.paper) : "",
    "</g>",
  ].join("");
}

function line({ path, head, width, crossing }: Tie): string {
  const colour = crossing ? PAPER.border : PAPER.tie;
  const stroke = `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(width)}"/>`;
  return head ? `${stroke}<path d="${head}" fill="${colour}"/>` : stroke;
}

function labels(nodes: Placed[], { language }: Drawing): string[] {
  const recorder = new Recorder();
  const written: Label[] = nodes.map(({ x, y, size, brief }) => ({
    x,
    y,
    size,
    name: nameOf(brief, language),
    marks: [brief.country, brief.synthetic && t("synthetic.word")].filter(Boolean).join(" · "),
    always: false,
  }));
  written.sort((a, b) => b.size - a.size);
  writeLabels(recorder.context, written, [WIDTH, HEIGHT], PAPER);
  return recorder.texts;
}

/** Return the file's text. */
export function svg(drawing: Drawing): string {
  const { network, language, title } = drawing;
  const nodes = placed(network, [WIDTH, HEIGHT]);
  const legend = legendOf(drawing, TOP + HEIGHT + 20);
  const notes = drawing.notes
    .flatMap(broken)
    .map(
      (note, at) =>
        `<text x="20" y="${legend.bottom + 24 + at * 18}" font-size="13" fill="${PAPER.quiet}">${escaped(note)}</text>`,
    );
  const height = legend.bottom + 20 + notes.length * 18 + 10;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(drawing.notes.join(" "))}</desc>`,
    `<rect width="100%" height="100%" fill="${PAPER.paper}"/>`,
    `<text x="20" y="38" font-size="22" font-weight="600" fill="${PAPER.ink}">${escaped(title)}</text>`,
    `<g transform="translate(0 ${TOP})">`,
    `<g id="ties">${ties(network, nodes).map(line).join("\n")}</g>`,
    `<g id="entries">${[...nodes.values()].map((one) => disc(one, drawing)).join("\n")}</g>`,
    `<g id="names">${labels([...nodes.values()], drawing).join("\n")}</g>`,
    "</g>",
    `<g id="legend">${legend.texts.join("\n")}</g>`,
    `<g id="notes">${notes.join("\n")}</g>`,
    "</svg>",
  ].join("\n");
}
