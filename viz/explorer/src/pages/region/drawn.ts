/** A picture of the server's as the graph that is drawn. */

import { MultiGraph } from "graphology";
import { type Brief, nameOf } from "../../api/brief";
import type { PictureQuery } from "../../api/made";
import { LANGUAGES, type Language, type Ontology, type Words } from "../../api/ontology";
import { setGround } from "../../graph/ground";
import { arrange } from "../../graph/layout";
import type { Network } from "../../graph/network";
import { formatCountry } from "../../parts/format";
import { bySides, countriesOf } from "./lens/sides";
import { isPlaced, type Placed } from "./map/gather";
import type { World } from "./map/world";

export type Picture = PictureQuery["picture"];
export type PictureNode = Picture["nodes"][number];

/** Stands for the empty id of those whose group is unknown, which means "nothing" elsewhere. */
export const NONE = "-";

/** A picture all of whose ids are texts. */
export const known = (picture: Picture): Picture => ({
  ...picture,
  nodes: picture.nodes.map((one) => ({ ...one, id: one.id || NONE })),
  ties: picture.ties.map((one) => ({
    ...one,
    start: one.start || NONE,
    end: one.end || NONE,
  })),
});

const MERCATOR = Math.cos((51 * Math.PI) / 180); // how much narrower a degree of longitude is here

const REGION = /^nuts:([A-Z]{2})(\w*)$/;

/** What a node is called: its own name, or the word of the group it is. */
export function briefOf(one: PictureNode, ontology: Ontology, unknown: string): Brief {
  if (one.node) return one.node;
  const type = ontology.nodes[one.id];
  const name = type?.plural ?? regionName(one.id);
  return {
    __typename: type ? type.name : "Region",
    id: one.id,
    synthetic: false,
    name: one.id === NONE ? unknown : one.id,
    country: one.country,
    ...(name && { nameEn: name.en, nameDe: name.de, nameCs: name.cs, namePl: name.pl }),
  };
}

/** What a region that the graph has no node of is called: its country, and its code behind it. */
function regionName(id: string): Words | null {
  const [, country, more] = REGION.exec(id) ?? [];
  if (!country) return null;
  const code = more ? ` (${country}${more})` : "";
  return Object.fromEntries(
    LANGUAGES.map((one) => [one, formatCountry(country, one) + code]),
  ) as Words;
}

/** Whether the nodes can stand where they are on the map. */
function placed(nodes: PictureNode[]): boolean {
  return nodes.filter((one) => one.latitude !== null).length > nodes.length * 0.6;
}

interface Given {
  ontology: Ontology;
  unknown: string;
  groups: boolean;
  /** Whether it is seen through the border lens, which needs the `world` where groups have places. */
  lens: boolean;
  world: World | undefined;
}

/** Make the graph; groups stand where they are on the map, actors where their ties pull them. */
export function drawn(
  { nodes, ties }: Picture,
  { ontology, unknown, groups, lens, world }: Given,
): Network {
  const network: Network = new MultiGraph();
  nodes.forEach((one, index) => {
    const angle = (2 * Math.PI * index) / nodes.length;
    network.addNode(one.id, {
      brief: briefOf(one, ontology, unknown),
      x: one.longitude === null ? Math.cos(angle) : one.longitude * MERCATOR,
      y: one.latitude ?? Math.sin(angle),
      ...(groups && { actors: one.actors }),
    });
  });
  for (const one of ties) {
    const tie = (one.kind && ontology.relationships[one.kind]) || null;
    if (one.start === one.end) continue;
    const attributes = {
      tie,
      crossing: one.overBorder,
      synthetic: false,
      source: null,
      properties: {},
      ...(groups && { ties: one.ties }),
    };
    if (tie?.directed) network.addDirectedEdge(one.start, one.end, attributes);
    else network.addUndirectedEdge(one.start, one.end, attributes);
  }
  if (groups && placed(nodes)) {
    strays(network, nodes);
    if (lens && world) setGround(network, countriesOf(world, network, MERCATOR));
  } else if (lens) setGround(network, bySides(network, middles(nodes)));
  else arrange(network);
  return network;
}

/** Where each country's nodes are on the mean. */
function middles(nodes: PictureNode[]) {
  const known = nodes.filter(isPlaced);
  const all = { x: mean(known, "longitude") * MERCATOR, y: mean(known, "latitude") };
  return (country: string) => {
    const some = known.filter((one) => one.country === country);
    if (some.length === 0) return null;
    const [x, y] = [mean(some, "longitude") * MERCATOR, mean(some, "latitude")];
    return { x: x - all.x, y: y - all.y };
  };
}

const mean = (nodes: Placed[], at: "longitude" | "latitude") =>
  nodes.reduce((sum, one) => sum + one[at], 0) / nodes.length;

/** Put those without a place in a row below the others. */
function strays(network: Network, nodes: PictureNode[]): void {
  const known = nodes.filter((one) => one.latitude !== null && one.longitude !== null);
  const south = Math.min(...known.map((one) => one.latitude ?? 0));
  const west = Math.min(...known.map((one) => one.longitude ?? 0)) * MERCATOR;
  nodes
    .filter((one) => one.latitude === null)
    .forEach((one, index) => {
      network.mergeNodeAttributes(one.id, { x: west + index * 0.4, y: south - 0.5 });
    });
}

/** The names of all nodes by id, in a language. */
export type Names = Map<string, string>;

export function namesOf(
  { nodes }: Picture,
  language: Language,
  ontology: Ontology,
  unknown: string,
): Names {
  return new Map(
    nodes.map((one) => [one.id, nameOf(briefOf(one, ontology, unknown), language) || unknown]),
  );
}
