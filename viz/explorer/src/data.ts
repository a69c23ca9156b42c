/** What the page knows of the server's data: asked once, kept, asked again on demand. */

import { keepPreviousData, QueryClient, useQueries, useQuery } from "@tanstack/react-query";
import { json, Unreachable } from "./api/client";
import { counts } from "./api/counts";
import { type Ego, ego } from "./api/ego";
import type { Ontology } from "./api/ontology";
import { search } from "./api/search";

/** How many search results are listed at most. */
export const LISTED = 20;

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: "always", // a server on this machine answers without a network too
      retry: (failures, error) => error instanceof Unreachable && failures < 2,
      retryDelay: 500,
    },
  },
});

export function useOntology() {
  return useQuery({
    queryKey: ["ontology"],
    queryFn: ({ signal }) => json<Ontology>("ontology.json", signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSearch(text: string) {
  return useQuery({
    queryKey: ["search", text],
    queryFn: ({ signal }) => search(text, LISTED, signal),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}

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

export function useCounts(ontology: Ontology, synthetic: boolean) {
  return useQuery({
    queryKey: ["counts", synthetic],
    queryFn: ({ signal }) => counts(ontology, synthetic, signal),
  });
}
