/** An answer's rows as a network: of its nodes and ties, of its pairs of ends, of its chains. */

import type { Brief } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import { arrange } from "../../graph/layout";
import type { Network } from "../../graph/network";
import type { Answer } from "./ask";
import type { Given } from "./asking";
import { briefOf, Maker, text } from "./maker";
import { isNode, isTie, within } from "./values";

export interface Drawn {
  network: Network;
  /** Whether the rows hold more than is drawn. */
  cut: boolean;
}

type Row = Record<string, unknown>;

const strings = (value: unknown): string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string") ? value : [];

/** By which columns rows name two ends: what these are called before `_a` and `_b`. */
function pairOf(columns: readonly string[]): string | undefined {
  const stems = ["id", "region", "sector", "country"];
  return stems.find((one) => [`${one}_a`, `${one}_b`].every((it) => columns.includes(it)));
}

/** What a row says of a node: in `id`, `name` and `country`, or, with a suffix, in `id_a` …. */
function end(row: Row, stem: string, suffix: "" | "_a" | "_b", ontology: Ontology): Brief {
  const of = (name: string) => text(row[name + suffix]);
  const id = of(stem) ?? "";
  const type = of("type") ?? "";
  const country = { id: "", region: id.slice(0, 2), sector: "", country: id }[stem] ?? "";
  return {
    __typename: stem !== "id" ? "Region" : ontology.nodes[type] ? type : "Actor",
    id,
    synthetic: suffix === "" && row.synthetic === true,
    name: of("name") ?? id,
    country: of("country") ?? country,
  };
}

/** Draw a row's pair of ends, its chain of ids, or the tie of its id to the centre. */
function draw(maker: Maker, row: Row, stem: string | undefined, centre: string | undefined): void {
  const kind = text(row.kind) ?? strings(row.kinds)[0] ?? "";
  const [ids, names] = [strings(row.ids), strings(row.names)];
  for (const [at, id] of ids.entries()) {
    maker.node({ __typename: "Actor", id, synthetic: false, name: names[at] ?? id });
    if (at > 0) maker.tie(ids[at - 1] ?? "", id, "SUPPLIES");
  }
  if (stem) {
    const ends = (["_a", "_b"] as const).map((one) => end(row, stem, one, maker.ontology));
    for (const one of ends) maker.node(one);
    maker.tie(ends[0]?.id ?? "", ends[1]?.id ?? "", kind);
  } else if (centre) {
    const other = end(row, "id", "", maker.ontology);
    maker.node(other);
    if (row.direction === "in") maker.tie(other.id, centre, kind);
    else maker.tie(centre, other.id, kind);
  }
}

/**
 * Draw what an answer holds; null if that is no network.
 *
 * Of what a query was given, an `id` is what all ids of its rows are tied to, and what is called
 * like one end of its pairs, such as `country_a`, holds for each row.
 */
export function drawn(answer: Answer, ontology: Ontology, given: Given = {}): Drawn | null {
  const { columns, rows } = answer;
  const maker = new Maker(ontology);
  const cells = [...within(rows)];
  for (const one of cells) if (isNode(one)) maker.node(briefOf(one, ontology));
  for (const one of cells) if (isTie(one)) maker.tie(one.start, one.end, one.type, one.properties);

  const common = Object.entries(given).filter(([name]) => /_[ab]$/.test(name));
  const stem = pairOf(columns);
  const centre = given.id || undefined;
  if (centre) maker.node({ __typename: "Actor", id: centre, synthetic: false, name: null });
  for (const row of rows) {
    const own = columns.map((name, at) => [name, row[at]]);
    draw(maker, Object.fromEntries([...common, ...own]), stem, centre);
  }
  if (maker.network.size === 0 && cells.length === 0) return null;
  arrange(maker.network);
  return { network: maker.network, cut: maker.cut };
}
