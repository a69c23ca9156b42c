import { ask } from "./client";
import { camel, type NodeType, type Ontology } from "./ontology";

export interface Count {
  type: NodeType;
  total: number;
}

/** Administration of the graph itself, of no interest to a first look. */
const INNER = new Set(["Record", "Source", "Run"]);

const plural = (type: NodeType) =>
  camel(type.plural.en.replace(/[ -]/g, "_").replace(/^./, (a) => a.toLowerCase()));

/** How many nodes of each kind the graph has, the most frequent first. */
export async function counts(ontology: Ontology, signal: AbortSignal): Promise<Count[]> {
  const types = Object.values(ontology.nodes).filter(
    (one) => !one.abstract && !INNER.has(one.name),
  );
  const fields = types.map((type) => `${type.name}: ${plural(type)} { totalCount }`);
  type Data = Record<string, { totalCount: number }>;
  const data = await ask<Data>(`{ ${fields.join(" ")} }`, {}, signal);
  return types
    .map((type) => ({ type, total: data[type.name]?.totalCount ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
