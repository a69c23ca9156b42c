/** A network as GraphML with typed keys (http://graphml.graphdrawing.org/specification.html). */

import { escaped } from "./markup";
import type { Plain, PlainNetwork } from "./plain";

type Type = "boolean" | "double" | "string";
type Domain = "node" | "edge";

const typeOf = (value: unknown): Type =>
  typeof value === "boolean" ? "boolean" : typeof value === "number" ? "double" : "string";

/** The type of every value by its name; where rows differ, it is text. */
function typesOf(rows: Plain[]): Map<string, Type> {
  const types = new Map<string, Type>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) {
      const [before, type] = [types.get(name), typeOf(value)];
      types.set(name, before && before !== type ? "string" : type);
    }
  return types;
}

const keys = (domain: Domain, types: Map<string, Type>) =>
  [...types].map(
    ([name, type]) =>
      `  <key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`,
  );

const data = (domain: Domain, values: Plain) =>
  Object.entries(values)
    .map(([name, value]) => `<data key="${domain}-${name}">${escaped(String(value))}</data>`)
    .join("");

/**
 * Return the file's text.
 *
 * Readers such as networkx refuse a file with both kinds of ties: where there are both, all are
 * written with a direction, and `directed` says which of them have one.
 */
export function graphml({ nodes, ties }: PlainNetwork, about: string): string {
  const directed = ties.some((one) => one.directed);
  const edges = ties.map((one) => ({
    ...one,
    values: directed ? { ...one.values, directed: one.directed } : one.values,
  }));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${escaped(about)}</desc>`,
    ...keys("node", typesOf(nodes.map((one) => one.values))),
    ...keys("edge", typesOf(edges.map((one) => one.values))),
    `  <graph id="mosty" edgedefault="${directed ? "directed" : "undirected"}">`,
    ...nodes.map(
      ({ id, values }) => `    <node id="${escaped(id)}">${data("node", values)}</node>`,
    ),
    ...edges.map(
      ({ start, end, values }, at) =>
        `    <edge id="e${at}" source="${escaped(start)}" target="${escaped(end)}">${data("edge", values)}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
  ];
  return `${lines.join("\n")}\n`;
}
