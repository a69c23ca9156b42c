/** An answer's rows as a network: of its nodes and ties, of its pairs of ends, of its chains. */

import { MultiGraph } from "graphology";
import type { Brief } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import { arrange } from "../../graph/layout";
import type { EdgeAttributes, Network } from "../../graph/network";
import type { Answer } from "./ask";
import type { Given } from "./asking";
import { idOf, isNode, type NodeCell, type TieCell, within } from "./values";

/** How many nodes and ties are drawn together. */
export const MOST = 2_500;

export interface Drawn {
  network: Network;
  /** Whether the rows hold more than is drawn. */
  cut: boolean;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

function briefOf({ labels, properties }: NodeCell, ontology: Ontology): Brief {
  const kind = labels.find((one) => ontology.nodes[one] && !ontology.nodes[one].abstract);
  return {
    __typename: kind ?? labels[0] ?? "Entity",
    id: String(properties.id),
    synthetic: properties.synthetic === true,
    name: text(properties.name),
    nameEn: text(properties.name_en),
    nameDe: text(properties.name_de),
    nameCs: text(properties.name_cs),
    namePl: text(properties.name_pl),
    country: text(properties.country),
    town: text(properties.town),
  };
}

/** Puts nodes and ties together until there are too many. */
class Maker {
  readonly network: Network = new MultiGraph();
  cut = false;

  constructor(private readonly ontology: Ontology) {}

  private get full(): boolean {
    const full = this.network.order + this.network.size >= MOST;
    this.cut ||= full;
    return full;
  }

  node(brief: Brief): void {
    if (!brief.id || (this.network.hasNode(brief.id) && !brief.name)) return;
    if (this.network.hasNode(brief.id)) this.network.mergeNodeAttributes(brief.id, { brief });
    else if (!this.full) {
      const angle = this.network.order * 2.4; // the golden angle: no two in one place
      const far = Math.sqrt(this.network.order + 1);
      this.network.addNode(brief.id, { brief, x: far * Math.cos(angle), y: far * Math.sin(angle) });
    }
  }

  tie(start: string, end: string, kind: string, properties: Record<string, unknown>): void {
    const { network } = this;
    if (start === end || !network.hasNode(start) || !network.hasNode(end) || this.full) return;
    const tie = this.ontology.relationships[kind] ?? null;
    const key = [start, end, kind, JSON.stringify(properties)].join(" ");
    if (network.hasEdge(key)) return;
    const [one, other] = [start, end].map((id) => network.getNodeAttribute(id, "brief").country);
    const attributes: EdgeAttributes = {
      tie,
      crossing: Boolean(one && other && one !== other),
      synthetic: properties.synthetic === true,
      source: text(properties.source),
      properties,
    };
    if (tie?.directed) network.addDirectedEdgeWithKey(key, start, end, attributes);
    else network.addUndirectedEdgeWithKey(key, start, end, attributes);
  }
}

type Row = Record<string, unknown>;

/** One end of a row's pair, such as `id_a`, `name_a`, `country_a`; an empty id if it has none. */
function end(row: Row, [id, suffix]: readonly [string, string], ontology: Ontology): Brief {
  const of = (name: string) => text(row[`${name}${suffix}`]);
  const value = of(id) ?? "";
  const type = of("type") ?? "";
  const own = id === "id" && ontology.nodes[type] ? type : id === "id" ? "Actor" : "Region";
  return {
    __typename: own,
    id: value,
    synthetic: id === "id" && suffix === "" && row.synthetic === true,
    name: of("name") ?? value,
    country: of("country") ?? (id === "country" ? value : id === "region" ? value.slice(0, 2) : ""),
  };
}

/** By which columns a row names two ends, and what they are called before `_a` and `_b`. */
export function pairOf(columns: readonly string[]): string | null {
  const stems = ["id", "region", "sector", "country"];
  return stems.find((one) => [`${one}_a`, `${one}_b`].every((it) => columns.includes(it))) ?? null;
}

const strings = (value: unknown): string[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;

/** A row's chain of ids, each tied to the next. */
function chain(maker: Maker, row: Row, kind: string): void {
  const ids = strings(row.ids) ?? [];
  const names = strings(row.names) ?? [];
  for (const [at, id] of ids.entries())
    maker.node({ __typename: "Actor", id, synthetic: false, name: names[at] ?? id });
  for (const [at, id] of ids.slice(1).entries()) maker.tie(ids[at] ?? "", id, kind, {});
}

/**
 * Draw what an answer holds.
 *
 * Of what a query was given, an `id` is what all ids of its rows are tied to, and what is called
 * like one end of its pairs, such as `country_a`, holds for each row.
 */
export function drawn(answer: Answer, ontology: Ontology, given: Given = {}): Drawn | null {
  const centre = given.id;
  const common = Object.entries(given).filter(([name]) => /_[ab]$/.test(name));
  const maker = new Maker(ontology);
  const ties: TieCell[] = [];
  const stem = pairOf(answer.columns);
  const rows = answer.rows.map(
    (row): Row =>
      Object.fromEntries([...common, ...answer.columns.map((name, at) => [name, row[at]])]),
  );
  if (centre) maker.node({ __typename: "Actor", id: centre, synthetic: false, name: null });
  for (const [at, row] of rows.entries()) {
    for (const one of within(answer.rows[at]))
      if (isNode(one)) idOf(one) && maker.node(briefOf(one, ontology));
      else ties.push(one);
    if (strings(row.ids)) chain(maker, row, "SUPPLIES");
    const kind = text(row.kind) ?? strings(row.kinds)?.[0] ?? "";
    const ends: Brief[] = [];
    if (stem) ends.push(...["_a", "_b"].map((one) => end(row, [stem, one], ontology)));
    else if (centre && text(row.id)) ends.push(end(row, ["id", ""], ontology));
    for (const one of ends) maker.node(one);
    const [first, second] = ends.map(({ id }) => id);
    if (first && second) maker.tie(first, second, kind, {});
    else if (first && centre)
      maker.tie(
        ...((row.direction === "in" ? [first, centre] : [centre, first]) as [string, string]),
        kind,
        {},
      );
  }
  for (const { start, end, type, properties } of ties) maker.tie(start, end, type, properties);
  if (maker.network.size === 0 && ties.length === 0 && !rows.some((row) => hasNodes(row)))
    return null;
  arrange(maker.network);
  return { network: maker.network, cut: maker.cut };
}

const hasNodes = (row: Row): boolean => !within(Object.values(row)).next().done;
