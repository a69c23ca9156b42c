import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/client";
import { camel, type NodeType, type Ontology } from "../../api/ontology";

/** Administration of the graph itself, of no interest to a first look. */
const INNER = new Set(["Record", "Source", "Run"]);

const plural = (type: NodeType) =>
  camel(type.plural.en.replace(/[ -]/g, "_").replace(/^./, (a) => a.toLowerCase()));

/** How many nodes of each kind the graph has; with `synthetic`, of those the generator made. */
async function counts(
  ontology: Ontology,
  synthetic: boolean,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const types = Object.values(ontology.nodes).filter(
    (one) => !one.abstract && !INNER.has(one.name),
  );
  const filter = synthetic ? "(filter: { synthetic: { eq: true } })" : "";
  const fields = types.map((type) => `${type.name}: ${plural(type)}${filter} { totalCount }`);
  type Data = Record<string, { totalCount: number }>;
  const data = await ask<Data, object>(`{ ${fields.join(" ")} }`, {}, signal);
  return new Map(Object.entries(data).map(([name, { totalCount }]) => [name, totalCount]));
}

export function useCounts(ontology: Ontology, synthetic: boolean) {
  return useQuery({
    queryKey: ["counts", synthetic],
    queryFn: ({ signal }) => counts(ontology, synthetic, signal),
  });
}
