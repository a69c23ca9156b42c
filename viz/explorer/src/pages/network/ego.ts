/** A node with its facts, its sources and its ties. */

import type { Brief } from "../../api/brief";
import { ask } from "../../api/client";
import { type NodeType, type Ontology, type TieField, tieFields } from "../../api/ontology";
import { client } from "../../data";
import { egoQuery, overOf, tiesQuery } from "./queries";
import type { Added } from "./shown";

export interface Tie {
  node: Brief;
  synthetic: boolean;
  source: string | null;
  properties: Record<string, unknown>;
}

export interface TieGroup extends TieField {
  total: number;
  /** How many of them lead to another country. */
  over: number;
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

/** A node and some of its ties. */
export interface Near {
  node: Brief;
  groups: TieGroup[];
  /** Added since the picture was narrowed down. */
  free?: boolean;
}

export interface Ego extends Near {
  type: NodeType;
  facts: Record<string, unknown>;
  sources: SourceRecord[];
}

/** Not among a tie's own details: every tie has them. */
const OF_EVERY_TIE = new Set(["synthetic", "source", "records"]);
const LARGEST_PAGE = 100; // the server's limit

type Edge = { node: Brief; synthetic: boolean; source: string | null } & Record<string, unknown>;
type Count = { totalCount: number };
type Answer = Brief & Record<string, unknown>;
type Variables = Record<string, string | number | null>;

const tieOf = ({ node, synthetic, source, ...rest }: Edge): Tie => ({
  node,
  synthetic,
  source,
  properties: Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => value != null && !OF_EVERY_TIE.has(name)),
  ),
});

function group(field: TieField, answer: Answer): TieGroup {
  const { totalCount, edges = [] } = answer[field.field] as Count & { edges?: Edge[] };
  const over = answer[overOf(field.field)] as Count | undefined;
  return { ...field, total: totalCount, over: over?.totalCount ?? 0, ties: edges.map(tieOf) };
}

interface Known {
  id: string;
  country: string | null;
  type: NodeType;
}

/** What a node is, under the id it has now; null when the graph has none. */
async function known(id: string, ontology: Ontology): Promise<Known | null> {
  const { node } = await client.fetchQuery({
    queryKey: ["kind", id],
    queryFn: ({ signal }) =>
      ask<{ node: Answer | null }, Variables>(
        `query Kind($id: ID!) { node(id: $id) { __typename id
           ... on Actor { country } ... on Event { country } ... on Region { country } } }`,
        { id },
        signal,
      ),
  });
  const type = node && ontology.nodes[node.__typename];
  return type ? { id: node.id, country: node.country || null, type } : null;
}

/** A node's facts, and if `near` its first ties of every kind; null when the graph has none. */
export async function ego(
  id: string,
  ontology: Ontology,
  { near, signal }: { near: boolean; signal: AbortSignal },
): Promise<Ego | null> {
  const found = await known(id, ontology);
  if (!found) return null;
  const { type, country } = found;
  const { node } = await ask<{ node: Answer | null }, Variables>(
    egoQuery(type, ontology, { near, country: country !== null }),
    { id, ...(country && { country }) },
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
      .filter((one) => one.total > 0),
  };
}

type Page = Count & { edges: Edge[]; pageInfo: { endCursor: string | null } };

/** Ties of one kind, as far as they were read. */
export interface Read extends Near {
  /** Where the next page begins. */
  end: string | null;
}

/** Read ties that were added to a node's, on from `before`; null when there is no such node. */
export async function ties(
  { id, field: name, over, most }: Added,
  ontology: Ontology,
  { before, signal }: { before: Read | undefined; signal: AbortSignal },
): Promise<Read | null> {
  const found = await known(id, ontology);
  const field = found && tieFields(found.type, ontology).find((one) => one.field === name);
  if (!field || (over && !found.country)) return null;
  const query = tiesQuery(found.type, field, over);
  const read = [...(before?.groups[0]?.ties ?? [])];
  let end = before?.end ?? null;
  for (;;) {
    const { node } = await ask<{ node: (Answer & { ties: Page }) | null }, Variables>(
      query,
      {
        id,
        first: Math.min(LARGEST_PAGE, most - read.length),
        after: end,
        ...(over && { country: found.country }),
      },
      signal,
    );
    if (!node) return null;
    const { totalCount: total, edges, pageInfo } = node.ties;
    read.push(...edges.map(tieOf));
    end = pageInfo.endCursor ?? end;
    if (read.length >= Math.min(most, total) || edges.length === 0)
      return { node, end, groups: [{ ...field, total, over: 0, ties: read }] };
  }
}
