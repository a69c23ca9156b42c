/** Long lists, page by page: their documents call the connection `rows`. */

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { ask } from "./api/client";
import type { TypedDocumentString } from "./api/made";

const ROWS = 50; // of a page on the screen
const AT_ONCE = 100; // where all are wanted

interface Rows<N> {
  rows: {
    totalCount: number;
    edges: { node: N }[];
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  };
}

type Page = { first: number; after?: string | null };

/** What a list is asked for, but for the page. */
export type Given<V> = Omit<V, "first" | "after">;

const next = <N>({ rows: { pageInfo } }: Rows<N>) =>
  pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;

/** The rows read so far, how many there are, and how to read on, or all at once. */
export function useRows<N, V>(document: TypedDocumentString<Rows<N>, V>, given: Given<V>) {
  const { data, ...query } = useInfiniteQuery({
    queryKey: [document.toString(), given],
    queryFn: ({ signal, pageParam }) =>
      ask(document, { ...given, first: ROWS, after: pageParam } as V, signal),
    initialPageParam: null as string | null,
    getNextPageParam: next,
    placeholderData: keepPreviousData,
  });
  const rows = data?.pages.flatMap((one) => one.rows.edges.map(({ node }) => node)) ?? [];
  const total = data?.pages[0]?.rows.totalCount ?? 0;
  const every = (signal: AbortSignal, progress: (done: number, total: number) => void) =>
    everyRow(document, given, signal, progress);
  return { ...query, data, rows, total, every };
}

/** Every row, to be taken away. */
async function everyRow<N, V>(
  document: TypedDocumentString<Rows<N>, V>,
  given: Given<V>,
  signal: AbortSignal,
  progress: (rows: number, total: number) => void,
): Promise<N[]> {
  const found: N[] = [];
  let page: Page | undefined = { first: AT_ONCE, after: null };
  while (page) {
    const answer: Rows<N> = await ask(document, { ...given, ...page } as V, signal);
    found.push(...answer.rows.edges.map(({ node }) => node));
    progress(found.length, answer.rows.totalCount);
    const after = next(answer);
    page = after ? { first: AT_ONCE, after } : undefined;
  }
  return found;
}
