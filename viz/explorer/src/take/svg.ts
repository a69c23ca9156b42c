/** A network as vectors, with its title, its legend and where it comes from. */

import { t } from "i18next";
import { nameOf } from "../api/brief";
import type { Language, Ontology } from "../api/ontology";
import { countryColour, type Theme } from "../graph/colours";
import { groundOf } from "../graph/ground";
import type { Label } from "../graph/labels";
import { writeLabels } from "../graph/labels";
import type { Network } from "../graph/network";
import { escaped } from "./markup";
import { Recorder } from "./recorder";
import { legendOf } from "./svglegend";
import { type Frame, framed, type Placed, type Tie, ties } from "./svgplaces";

const SIZE: [width: number, height: number] = [1200, 800]; // of the picture itself
const HEAD = 60; // of the title above it
const FONT = "system-ui, 'Liberation Sans', sans-serif";

/** Printed on paper, so always light. */
export const PAPER: Theme = {
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
  /** How large the picture itself is; letters stay as they are. */
  size?: [width: number, height: number];
}

/** Break a sentence into lines that fit a picture of that width. */
function broken(text: string, width: number): string[] {
  const letters = Math.floor(width / 7.3);
  return text.match(new RegExp(`.{1,${letters}}(?:\\s|$)|\\S+`, "g")) ?? [text];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** From outside in: a ring for the country, a gap, the kind's colour, a hole in what is synthetic. */
function disc({ x, y, size, brief }: Placed, { network, ontology, language }: Drawing): string {
  const circle = (radius: number, fill: string) =>
    `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;
  const lens = groundOf(network) !== undefined;
  const country = countryColour(brief.country);
  const own = ontology.nodes[brief.__typename]?.colour ?? "#888888";
  const kind = ontology.nodes[brief.__typename]?.label[language] ?? "";
  const inner = size * 0.68;
  return [
    `<g><title>${escaped(`${nameOf(brief, language)}${kind && ` – ${kind}`}`)}</title>`,
    circle(size, lens ? PAPER.paper : country),
    circle(size * 0.78, PAPER.paper),
    circle(inner, lens ? country : own),
    brief.synthetic ? circle(size * 0.3, PAPER.paper) : "",
    "</g>",
  ].join("");
}

function line({ path, head, width, crossing }: Tie, lens: boolean): string {
  const colour = crossing ? PAPER.border : lens ? PAPER.line : PAPER.tie;
  const stroke = `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(width)}"/>`;
  return head ? `${stroke}<path d="${head}" fill="${colour}"/>` : stroke;
}

function labels(nodes: Placed[], { language, size = SIZE }: Drawing): string[] {
  const recorder = new Recorder();
  const written: Label[] = nodes.map(({ x, y, size: radius, brief }) => ({
    x,
    y,
    size: radius,
    name: nameOf(brief, language),
    marks: [brief.country, brief.synthetic && t("synthetic.word")].filter(Boolean).join(" · "),
    always: false,
  }));
  written.sort((a, b) => b.size - a.size);
  writeLabels(recorder.context, written, size, PAPER);
  return recorder.texts;
}

/** The areas of countries, in the border lens. */
function ground(network: Network, { at }: Frame): string[] {
  const ring = (points: [number, number][]) =>
    `M${points.map(([x, y]) => at(x, y).map(round).join(" ")).join("L")}Z`;
  return (groundOf(network) ?? []).map(
    ({ country, rings }) =>
      `<path d="${rings.map(ring).join("")}" fill="${countryColour(country)}" fill-opacity="0.16" stroke="${PAPER.ink}" stroke-width="3" stroke-linejoin="round"/>`,
  );
}

/** Return the file's text. */
export function svg(drawing: Drawing): string {
  const { network, language, title, size = SIZE } = drawing;
  const [width, tall] = size;
  const frame = framed(network, size);
  const nodes = [...frame.places.values()];
  const top = title ? HEAD : 0;
  const legend = legendOf(drawing, width, top + tall + 20);
  const notes = drawing.notes
    .flatMap((one) => broken(one, width))
    .map(
      (note, at) =>
        `<text x="20" y="${legend.bottom + 24 + at * 18}" font-size="13" fill="${PAPER.quiet}">${escaped(note)}</text>`,
    );
  const height = legend.bottom + 20 + notes.length * 18 + 10;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(drawing.notes.join(" "))}</desc>`,
    `<rect width="100%" height="100%" fill="${PAPER.paper}"/>`,
    `<text x="20" y="38" font-size="22" font-weight="600" fill="${PAPER.ink}">${escaped(title)}</text>`,
    `<clipPath id="frame"><rect width="${width}" height="${tall}"/></clipPath>`,
    `<g transform="translate(0 ${top})" clip-path="url(#frame)">`,
    `<g id="ground">${ground(network, frame).join("\n")}</g>`,
    `<g id="ties">${ties(network, frame)
      .map((one) => line(one, groundOf(network) !== undefined))
      .join("\n")}</g>`,
    `<g id="entries">${nodes.map((one) => disc(one, drawing)).join("\n")}</g>`,
    `<g id="names">${labels(nodes, drawing).join("\n")}</g>`,
    "</g>",
    `<g id="legend">${legend.texts.join("\n")}</g>`,
    `<g id="notes">${notes.join("\n")}</g>`,
    "</svg>",
  ].join("\n");
}
