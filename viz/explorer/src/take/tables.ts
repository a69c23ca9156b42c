/** What a picture of a network says, as two tables: its entries and its ties. */

import { t } from "i18next";
import { nameOf } from "../api/brief";
import { camel, type Language, type Ontology, type Property, wordOf } from "../api/ontology";
import type { EdgeAttributes, Network } from "../graph/network";
import type { Row, Sheet, Value } from "./sheet";
import { say } from "./words";

function entries(network: Network, ontology: Ontology, language: Language): Sheet {
  const groups = network.someNode((_, one) => one.actors !== undefined);
  const rows = network.mapNodes((id, { brief, actors }): Row => {
    const cells: Value[] = [
      nameOf(brief, language),
      ontology.nodes[brief.__typename]?.label[language] ?? brief.__typename,
      brief.country ?? null,
      ...(groups ? [actors ?? null] : [brief.town ?? null, id]),
    ];
    return { cells, about: { id, synthetic: brief.synthetic } };
  });
  const own = groups ? (["actors"] as const) : (["town", "id"] as const);
  const heads = (["name", "kind", "country", ...own] as const).map((one) => say(`head.${one}`));
  return { title: say("entries"), heads, rows };
}

/** The details that some tie has, each a column. */
function details(network: Network): [string, Property][] {
  const found = new Map<string, Property>();
  network.forEachEdge((_, { tie, properties }) => {
    for (const [name, property] of Object.entries(tie?.properties ?? {}))
      if (properties[camel(name)] != null) found.set(name, property);
  });
  return [...found];
}

function headOf({ label, unit }: Property, language: Language): string {
  return unit && unit !== "currency" ? `${label[language]} (${unit})` : label[language];
}

function cellOf(value: unknown, property: Property, language: Language): Value {
  const { type, values } = property;
  if (value == null) return null;
  if (values) return wordOf(property, String(value), language);
  if (type === "date" || type === "datetime") return new Date(String(value));
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return t(value ? "panel.yes" : "panel.no");
  return Array.isArray(value) ? value.join("; ") : String(value);
}

function ties(network: Network, language: Language): Sheet {
  const columns = details(network);
  const groups = network.someEdge((_, one) => one.ties !== undefined);
  const what = ({ tie, ties: many }: EdgeAttributes) =>
    groups ? (many ?? null) : (tie?.label[language] ?? null);
  const rows = network.mapEdges((_, edge, start, end, { brief: from }, { brief: to }): Row => {
    const cells = [
      nameOf(from, language),
      what(edge),
      nameOf(to, language),
      t(edge.crossing ? "panel.yes" : "panel.no"),
      ...columns.map(([name, property]) =>
        cellOf(edge.properties[camel(name)], property, language),
      ),
    ];
    const { synthetic, source } = edge;
    return { cells, about: { id: [start, end], synthetic, source } };
  });
  const heads = [
    t("table.from"),
    groups ? say("head.ties") : t("table.tie"),
    t("table.to"),
    t("table.border"),
    ...columns.map(([, property]) => headOf(property, language)),
  ];
  return { title: say("ties"), heads, rows };
}

export const tablesOf = (network: Network, ontology: Ontology, language: Language): Sheet[] =>
  [entries(network, ontology, language), ties(network, language)].filter(
    ({ rows }) => rows.length > 0,
  );
