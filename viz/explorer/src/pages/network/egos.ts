import { useQueries } from "@tanstack/react-query";
import type { Ontology } from "../../api/ontology";
import { type Ego, ego } from "./ego";

export interface Opened {
  egos: Ego[];
  /** Ids that the graph does not have. */
  missing: string[];
  pending: boolean;
  error: Error | null;
  retry: () => void;
}

/** The ego networks of several nodes, those that have arrived. */
export function useEgos(ids: string[], ontology: Ontology): Opened {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ["ego", id],
      queryFn: ({ signal }: { signal: AbortSignal }) => ego(id, ontology, signal),
    })),
    combine: (results) => ({
      egos: results.flatMap((one) => one.data ?? []),
      missing: ids.filter((_, index) => results[index]?.data === null),
      pending: results.some((one) => one.isPending),
      error: results.find((one) => one.error)?.error ?? null,
      retry: () => {
        for (const one of results) if (one.error) one.refetch();
      },
    }),
  });
}
