/** Everything the graph knows of one node: asked by its type, as the ontology has it. */

import { useQuery } from "@tanstack/react-query";
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
import type { Fact } from "./facts";

export interface Known {
  node: Brief;
  type: NodeType;
  /** The version an edit is based on. */
  changed: number | null;
  /** The values the node shows, by the names of the API. */
  values: Record<string, unknown>;
  facts: Fact[];
  /** How many ties there are of each kind, those with none left out. */
  groups: Group[];
  measures: Measured | null;
}

export interface Group extends TieField {
  total: number;
  /** How many of them lead over the border; null where that means nothing. */
  abroad: number | null;
}

export interface Measured {
  run: { id: string; finished: string | null };
  [measure: string]: unknown;
}

/** A record's own text of that name is hidden by a field that every node has: who said what. */
const HIDDEN = "facts";
const FACTS =
  "facts { property value current open mentioned source licence retrieved record }" as const;

/** What an actor is linked to by choice: edited with its facts, not one by one. */
const LINKED = `sectors: activeIn(first: 100) { edges { node { ...Brief } } }
    topics: worksOn(first: 100) { edges { node { ...Brief } } }`;

const ofActors = (ends: string[], ontology: Ontology) =>
  ends.every((end) => ontology.nodes[end]?.labels.includes("Actor"));

/** Whether a tie's other end is always an actor, so that it can lead over the border. */
const crosses = ({ tie, outward }: TieField, ontology: Ontology) =>
  ofActors(outward ? tie.end : tie.start, ontology);

function selected([name, property]: [string, Property]): string {
  return property.type === "point" ? `${camel(name)} { latitude longitude }` : camel(name);
}

/** What a run measures of an actor, in the ontology's words. */
export function measured(ontology: Ontology): [string, Property][] {
  const own = Object.entries(ontology.relationships.MEASURED?.properties ?? {});
  const every = ontology.relationships.TIE?.properties ?? {};
  return own.filter(([name]) => !(name in every));
}

function query(type: NodeType, country: string | null, ontology: Ontology): string {
  const properties = Object.entries(type.properties).filter(
    ([name, property]) => name !== HIDDEN && !property.personal,
  );
  const abroad =
    country && "filter: { and: [{ country: { ne: $country } }, { country: { isNull: false } }] }";
  const counts = tieFields(type, ontology).flatMap((one) => [
    `${one.field} { totalCount }`,
    ...(abroad && crosses(one, ontology)
      ? [`abroad_${one.field}: ${one.field}(${abroad}) { totalCount }`]
      : []),
  ]);
  const isActor = type.labels.includes("Actor");
  const measures = measured(ontology).map(([name]) => camel(name));
  return `query Known($id: ID!${country ? ", $country: String" : ""}) { node(id: $id) {
    ...Brief ${FACTS} ... on ${type.name} {
    ${properties.map(selected).join(" ")}
    ${counts.join("\n    ")}
    ${isActor ? LINKED : ""}
    ${isActor ? `measures { run { id finished } ${measures.join(" ")} }` : ""}
  } } }
${BriefFragmentDoc}`;
}

type Answer = Brief & Record<string, unknown> & { changed: number | null; facts: Fact[] };
type Count = { totalCount: number } | undefined;

async function known(id: string, ontology: Ontology, signal: AbortSignal): Promise<Known | null> {
  const first = await ask<{ node: Brief | null }, { id: string }>(
    `query Kind($id: ID!) { node(id: $id) { ...Brief } }\n${BriefFragmentDoc}`,
    { id },
    signal,
  );
  const type = first.node && ontology.nodes[first.node.__typename];
  if (!first.node || !type) return null;
  const country = (type.labels.includes("Actor") && first.node.country) || null;
  const { node } = await ask<{ node: Answer | null }, object>(
    query(type, country, ontology),
    country ? { id, country } : { id },
    signal,
  );
  if (!node) return null;
  const count = (field: string) => (node[field] as Count)?.totalCount ?? null;
  return {
    node,
    type,
    changed: node.changed,
    values: node,
    facts: node.facts,
    groups: tieFields(type, ontology)
      .map((one) => ({
        ...one,
        total: count(one.field) ?? 0,
        abroad: count(`abroad_${one.field}`),
      }))
      .filter((one) => one.total > 0),
    measures: (node.measures as Measured | undefined) ?? null,
  };
}

/** The node of an id, or of the id it was merged into; null where the graph has none. */
export function useKnown(id: string, ontology: Ontology) {
  return useQuery({
    queryKey: ["known", id],
    queryFn: ({ signal }) => known(id, ontology, signal),
    enabled: id !== "",
  });
}
