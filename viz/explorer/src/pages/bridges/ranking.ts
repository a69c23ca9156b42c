/** The ranking of brokers: page after page for the list, all at once for files. */

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { ask } from "../../api/client";
import { BrokersDocument, type BrokersQuery, type BrokersQueryVariables } from "../../api/made";
import { asked, type Filter } from "../../filter";
import type { Work } from "../../parts/work";
import { type Order, orderOf } from "./orders";
import type { Broker } from "./role";

const ROWS = 25;
const AT_ONCE = 100; // rows in one answer, where all are wanted

type Question = Omit<BrokersQueryVariables, "first" | "after">;

/** The ranking that a filter and an order ask for. */
export const question = (filter: Filter, by: Order, ascending: boolean): Question => ({
  ...asked(filter),
  by: orderOf(by),
  direction: ascending ? "ASC" : "DESC",
});

const next = ({ run }: BrokersQuery) =>
  run?.ranking.pageInfo.hasNextPage ? (run.ranking.pageInfo.endCursor ?? null) : null;

/** Pages of it, one after the other. */
export function useRanking(asked: Question) {
  return useInfiniteQuery({
    queryKey: ["brokers", asked],
    queryFn: ({ signal, pageParam }) =>
      ask(BrokersDocument, { ...asked, first: ROWS, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: next,
    placeholderData: keepPreviousData,
  });
}

/** Every broker of it. */
export async function everybody(asked: Question, count: number, work: Work): Promise<Broker[]> {
  const rows: Broker[] = [];
  let after: string | null = null;
  do {
    work.progress(rows.length, count);
    const variables: BrokersQueryVariables = { ...asked, first: AT_ONCE, after };
    const page: BrokersQuery = await ask(BrokersDocument, variables, work.signal);
    rows.push(...(page.run?.ranking.edges ?? []));
    after = next(page);
  } while (after);
  return rows;
}
