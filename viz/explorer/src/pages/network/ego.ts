/** A node with its facts, its sources and its nearest ties. */

import type { Brief } from "../../api/brief";
import { ask } from "../../api/client";
import { BriefFragmentDoc } from "../../api/made";
import {
  camel,
  type NodeType,
  type Ontology,
  type Property,
  type TieField,
  tieFields,
} from "../../api/ontology";

/** How many ties of one kind are drawn at most. */
export const CAP = 25;

export interface Tie {
  node: Brief;
  synthetic: boolean;
  source: string | null;
  properties: Record<string, unknown>;
}

export interface TieGroup extends TieField {
  total: number;
  ties: Tie[];
}

/** What one source said, and under which licence. */
export interface SourceRecord {
  id: string;
  source: string;
  licence: string;
  retrieved: string | null;
  row: number | null;
  publishedBy: { edges: { node: Published }[] };
}

interface Published {
  name: string;
  publisher: string | null;
  website: string | null;
  attribution: string | null;
}

export interface Ego {
  node: Brief;
  type: NodeType;
  facts: Record<string, unknown>;
  sources: SourceRecord[];
  groups: TieGroup[];
}

const RECORDS = `records(first: 20) { edges { node {
  id source licence retrieved row
  publishedBy(first: 1) { edges { node { name publisher website attribution } } }
} } }`;

/** Not among a tie's own details: every tie has them. */
const OF_EVERY_TIE = new Set(["synthetic", "source", "records"]);

/** A record's own text of that name is hidden by a field that every node has: who said what. */
const ANOTHER = "facts";

function selected([name, property]: [string, Property]): string {
  return property.type === "point" ? `${camel(name)} { latitude longitude }` : camel(name);
}

function connection({ field, tie }: TieField): string {
  const properties = Object.keys(tie.properties).map(camel).join(" ");
  return `${field}(first: ${CAP}) { totalCount edges { ${properties} node { ...Brief } } }`;
}

/** The query for a node of one type: all its facts and the first ties of every kind. */
export function egoQuery(type: NodeType, ontology: Ontology): string {
  return `query Ego($id: ID!) { node(id: $id) { ...Brief ... on ${type.name} {
    ${Object.entries(type.properties)
      .filter(([name]) => name !== ANOTHER)
      .map(selected)
      .join("\n    ")}
    ${tieFields(type, ontology).map(connection).join("\n    ")}
    ${RECORDS}
  } } }
${BriefFragmentDoc}`;
}

type Edge = { node: Brief; synthetic: boolean; source: string | null } & Record<string, unknown>;
type Answer = Brief & Record<string, unknown>;

function group(field: TieField, answer: Answer): TieGroup {
  const { totalCount, edges } = answer[field.field] as { totalCount: number; edges: Edge[] };
  const ties = edges.map(({ node, synthetic, source, ...rest }) => ({
    node,
    synthetic,
    source,
    properties: Object.fromEntries(
      Object.entries(rest).filter(([name, value]) => value != null && !OF_EVERY_TIE.has(name)),
    ),
  }));
  return { ...field, total: totalCount, ties };
}

/** Return a node's network, or null when the graph has no such node. */
export async function ego(
  id: string,
  ontology: Ontology,
  signal: AbortSignal,
): Promise<Ego | null> {
  const first = await ask<{ node: { __typename: string } | null }, { id: string }>(
    "query Kind($id: ID!) { node(id: $id) { __typename } }",
    { id },
    signal,
  );
  const type = first.node && ontology.nodes[first.node.__typename];
  if (!type) return null;
  const { node } = await ask<{ node: Answer | null }, { id: string }>(
    egoQuery(type, ontology),
    { id },
    signal,
  );
  if (!node) return null;
  const records = node.records as { edges: { node: SourceRecord }[] };
  return {
    node,
    type,
    facts: node,
    sources: records.edges.map((edge) => edge.node),
    groups: tieFields(type, ontology)
      .map((field) => group(field, node))
      .filter((one) => one.ties.length > 0),
  };
}
