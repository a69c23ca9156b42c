/** What the page knows of the server's data: asked once, kept, asked again on demand. */

import { keepPreviousData, QueryClient, useMutation, useQuery } from "@tanstack/react-query";
import { ask, json, Unreachable } from "./api/client";
import type { TypedDocumentString } from "./api/made";
import { SearchDocument } from "./api/made";
import type { Ontology } from "./api/ontology";

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

/** Ask an operation of the *.graphql files; the last answer stays until the next has come. */
export function useAnswer<T, V>(document: TypedDocumentString<T, V>, variables: V, enabled = true) {
  return useQuery({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** What a change was refused for, at the field it was refused at. */
export interface UserError {
  field: string[] | null;
  message: string;
  code: string;
}

/** What a mutation answers; it was done where `userErrors` is empty. */
export const refusals = (data: object | undefined): UserError[] =>
  Object.values(data ?? {}).flatMap((one: { userErrors?: UserError[] }) => one?.userErrors ?? []);

/** Change something; where that was done, everything shown is asked anew. */
export function useChange<T extends object, V>(document: TypedDocumentString<T, V>) {
  const { data, ...mutation } = useMutation({
    mutationFn: (variables: V) => ask(document, variables),
    onSuccess: (answer) => {
      if (refusals(answer).length === 0) return client.invalidateQueries();
    },
  });
  return { ...mutation, data, refused: refusals(data) };
}

/** What words may mean: nodes of any type, or of some. */
export const useSearch = (text: string, types: string[] | null = null) =>
  useAnswer(SearchDocument, { text, types, first: LISTED }, text !== "");
