import { type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Brief } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import { client } from "../../data";
import { CAP } from "./caps";
import { type Ego, ego, type Near, type Read, ties } from "./ego";
import { type Added, writeAdded } from "./shown";

export interface Opened<T> {
  /** What has arrived. */
  found: T[];
  /** Ids that the graph does not have. */
  missing: string[];
  /** Ids that are part of another node by now. */
  merged: { from: string; into: Brief }[];
  pending: boolean;
  error: Error | null;
  retry: () => void;
}

/** What several questions about the nodes of `ids` have brought so far. */
function opened<T extends Near>(ids: string[], results: UseQueryResult<T | null>[]): Opened<T> {
  const answered = results.flatMap(({ data }, index) => (data ? [{ data, id: ids[index] }] : []));
  return {
    found: answered.map(({ data }) => data),
    missing: ids.filter((_, index) => results[index]?.data === null),
    merged: answered.flatMap(({ data, id }) =>
      id && data.node.id !== id ? [{ from: id, into: data.node }] : [],
    ),
    pending: results.some((one) => one.isPending),
    error: results.find((one) => one.error)?.error ?? null,
    retry: () => {
      for (const one of results) if (one.error) one.refetch();
    },
  };
}

const egoOf = (id: string, ontology: Ontology, near: boolean) => ({
  queryKey: ["ego", id, near],
  queryFn: ({ signal }: { signal: AbortSignal }) => ego(id, ontology, { near, signal }),
});

/** Nodes with the number of their ties; if `near`, with the first of every kind. */
export function useEgos(ids: string[], ontology: Ontology, near = true): Opened<Ego> {
  const key = ids.join("\n");
  return useQueries({
    queries: ids.map((id) => egoOf(id, ontology, near)),
    // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are the key
    combine: useCallback((results: UseQueryResult<Ego | null>[]) => opened(ids, results), [key]),
  });
}

/** A node's facts and the number of its ties; if `near`, what `useEgos` asks anyway. */
export function useEgo(id: string, ontology: Ontology, near: boolean) {
  return useQuery({ ...egoOf(id, ontology, near), enabled: id !== "" });
}

type Asked = Omit<Added, "past">;

const keyOf = ({ id, field, over, most }: Asked) => ["ties", id, field, over, most];

/** What was read of the same ties when fewer were asked for: it is shown until more has come. */
function before(added: Asked): Read | undefined {
  for (let most = Math.ceil(added.most / CAP - 1) * CAP; most > 0; most -= CAP) {
    const read = client.getQueryData<Read>(keyOf({ ...added, most }));
    if (read) return read;
  }
}

/** Ties that were added. */
export function useAdded(added: Added[], ontology: Ontology): Opened<Near> {
  const asked = added.filter((one) => one.most > 0);
  const key = asked.map(writeAdded).join("\n");
  return useQueries({
    queries: asked.map((one) => ({
      queryKey: keyOf(one),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ties(one, ontology, { before: before(one), signal }),
    })),
    // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is the key
    combine: useCallback(
      (results: UseQueryResult<Near | null>[]) => ({
        ...opened(
          asked.map(({ id }) => id),
          results,
        ),
        found: asked.flatMap((one, index) => {
          const data = results[index]?.data ?? before(one);
          return data ? { ...data, free: !one.past } : [];
        }),
      }),
      [key],
    ),
  });
}
