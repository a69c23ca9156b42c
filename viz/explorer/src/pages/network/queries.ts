/** The queries for one node, made from the ontology. */

import { BriefFragmentDoc } from "../../api/made";
import {
  camel,
  type NodeType,
  type Ontology,
  type Property,
  type TieField,
  tieFields,
} from "../../api/ontology";
import { CAP } from "./caps";

/** A record's own text of that name is hidden by a field that every node has: who said what. */
const ANOTHER = "facts";

const RECORDS = `records(first: 20) { edges { node {
  id source licence retrieved row
  publishedBy(first: 1) { edges { node { name publisher website attribution } } }
} } }`;

function selected([name, property]: [string, Property]): string {
  return property.type === "point" ? `${camel(name)} { latitude longitude }` : camel(name);
}

const ofTie = ({ tie }: TieField) =>
  `edges { ${Object.keys(tie.properties).map(camel).join(" ")} node { ...Brief } }`;

const ABROAD = "filter: { country: { ne: $country, isNull: false } }";

/** Whether what stands at the far end lies in a country. */
export function placed({ tie, outward }: TieField, { nodes }: Ontology): boolean {
  return (outward ? tie.end : tie.start).every((name) => nodes[name]?.properties.country);
}

/** What the query calls the count of a field's ties over the border. */
export const overOf = (field: string) => `over_${field}`;

function counted(field: TieField, near: boolean, over: boolean): string {
  const of = field.field;
  const own = near ? `${of}(first: ${CAP}) { totalCount ${ofTie(field)} }` : `${of} { totalCount }`;
  return over ? `${own} ${overOf(of)}: ${of}(${ABROAD}) { totalCount }` : own;
}

/** All facts of a node of one type and the number of its ties; if `near`, the first of every kind. */
export function egoQuery(
  type: NodeType,
  ontology: Ontology,
  { near, country }: { near: boolean; country: boolean },
): string {
  const fields = tieFields(type, ontology);
  const over = (field: TieField) => country && placed(field, ontology);
  const variables = fields.some(over) ? "$id: ID!, $country: String!" : "$id: ID!";
  return `query Ego(${variables}) { node(id: $id) { ...Brief ... on ${type.name} {
    ${Object.entries(type.properties)
      .filter(([name]) => name !== ANOTHER)
      .map(selected)
      .join("\n    ")}
    ${fields.map((field) => counted(field, near, over(field))).join("\n    ")}
    ${RECORDS}
  } } }
${BriefFragmentDoc}`;
}

/** A page of one kind of a node's ties, if `over` of those over the border. */
export function tiesQuery(type: NodeType, field: TieField, over: boolean): string {
  const variables = "$id: ID!, $first: Int!, $after: String";
  return `query Ties(${variables}${over ? ", $country: String!" : ""}) {
  node(id: $id) { ...Brief ... on ${type.name} {
    ties: ${field.field}(first: $first, after: $after${over ? `, ${ABROAD}` : ""}) {
      totalCount ${ofTie(field)} pageInfo { endCursor }
    }
  } } }
${BriefFragmentDoc}`;
}
