/** A network in plain values, in one language: what files and tables of it are written from. */

import { nameOf } from "../api/brief";
import { camel, type Language, type Ontology } from "../api/ontology";
import { countryColour } from "../graph/colours";
import type { Network } from "../graph/network";
import { printable } from "./markup";

export type Plain = Record<string, string | number | boolean>;

export interface PlainNode {
  id: string;
  values: Plain;
}

export interface PlainTie {
  start: string;
  end: string;
  directed: boolean;
  values: Plain;
}

export interface PlainNetwork {
  nodes: PlainNode[];
  ties: PlainTie[];
}

const clean = (value: unknown) =>
  typeof value === "string"
    ? printable(value)
    : value instanceof Object
      ? JSON.stringify(value)
      : value;

/** Without what is not known. */
const known = (values: Record<string, unknown>): Plain =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value != null && value !== "")
      .map(([name, value]) => [name, clean(value)]),
  ) as Plain;

/** Files want a name for the group of those of whom nothing is known, too. */
const idOf = (id: string) => id || "unknown";

/** Write a network down; `sources` has the sources of each node, in a line. */
export function plainOf(
  network: Network,
  ontology: Ontology,
  language: Language,
  sources: (id: string) => string = () => "",
): PlainNetwork {
  const nodes = network.mapNodes((id, { brief, x, y, actors }) => ({
    id: idOf(id),
    values: known({
      label: nameOf(brief, language),
      kind: ontology.nodes[brief.__typename]?.label[language],
      type: brief.__typename,
      country: brief.country,
      town: brief.town,
      synthetic: brief.synthetic,
      actors,
      sources: sources(id),
      x,
      y,
      colour: ontology.nodes[brief.__typename]?.colour,
      ring: countryColour(brief.country),
    }),
  }));
  const ties = network.mapEdges((_, edge, start, end, _start, _end, undirected) => ({
    start: idOf(start),
    end: idOf(end),
    directed: !undirected,
    values: known({
      label: edge.tie?.label[language],
      type: edge.tie?.name,
      border: edge.crossing,
      synthetic: edge.synthetic,
      source: edge.source,
      ties: edge.ties,
      ...Object.fromEntries(
        Object.keys(edge.tie?.properties ?? {}).map((name) => [name, edge.properties[camel(name)]]),
      ),
    }),
  }));
  return { nodes, ties };
}
