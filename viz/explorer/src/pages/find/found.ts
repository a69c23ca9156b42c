/** Who fits the filter: page after page for the list, all at once for files. */

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { ask } from "../../api/client";
import {
  type ActorOrder,
  FindDocument,
  type FindQuery,
  type FindQueryVariables,
} from "../../api/made";
import { asked, type Filter } from "../../filter";
import type { Work } from "../../parts/work";

export type Found = FindQuery["actors"]["edges"][number]["node"];

/** What the list can be sorted by, as the address names it; with a `-` before it descending. */
const SORTED = ["NAME", "TOWN", "COUNTRY"] as const;

const ROWS = 50;
const AT_ONCE = 100; // rows in one answer, where all are wanted

function orderOf(sorted: string, search: string | null): ActorOrder[] {
  const field = SORTED.find((one) => one === sorted.replace("-", ""));
  const direction = sorted.startsWith("-") ? "DESC" : "ASC";
  if (field) return [{ field, direction }];
  return search ? [] : [{ field: "NAME" }]; // words have their best matches first
}

/** The list that a filter asks for. */
export function question(filter: Filter, sorted: string) {
  const given = asked(filter);
  return { ...given, orderBy: orderOf(sorted, given.search) };
}

/** Pages of actors under the filter, one after the other. */
export function useFound(filter: Filter, sorted: string) {
  const given = question(filter, sorted);
  return useInfiniteQuery({
    queryKey: ["find", given],
    queryFn: ({ signal, pageParam }) =>
      ask(FindDocument, { ...given, first: ROWS, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ actors: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
}

type Question = ReturnType<typeof question>;

/** Every row under the filter. */
export async function everything(asked: Question, count: number, work: Work): Promise<Found[]> {
  const rows: Found[] = [];
  let after: string | null = null;
  do {
    work.progress(rows.length, count);
    const variables: FindQueryVariables = { ...asked, first: AT_ONCE, after };
    const { actors }: FindQuery = await ask(FindDocument, variables, work.signal);
    rows.push(...actors.edges.map(({ node }) => node));
    after = actors.pageInfo.hasNextPage ? (actors.pageInfo.endCursor ?? null) : null;
  } while (after);
  return rows;
}

const FIELDS = "id,name,country,postcode,town,address,website,email,synthetic";

/** The address at which the server streams the same rows as a file. */
export function streamed({ search, types, filter }: Question, format: string): string {
  const given = new URLSearchParams({ fields: FIELDS, filter: JSON.stringify(filter) });
  if (search) given.set("search", search);
  if (types) given.set("types", types.join(","));
  return `./export/actors.${format}?${given}`;
}
