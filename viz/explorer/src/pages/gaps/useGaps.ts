/** What the ledger answers: pages of missing ties, their numbers, places and sectors to choose. */

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useAddress } from "../../address";
import { ask } from "../../api/client";
import {
  FacetDocument,
  GapCountsDocument,
  GapRegionsDocument,
  GapSectorsDocument,
  GapsDocument,
  type GapsQuery,
} from "../../api/made";
import type { Language } from "../../api/ontology";
import { spoken } from "../../api/spoken";
import { useAnswer } from "../../data";
import type { Work } from "../../parts/work";
import type { Gap } from "./ends";
import { asked, type Wanted } from "./state";

/** As many rows as the address says, page after page. */
export function useGaps(wanted: Wanted) {
  const { lang } = useAddress();
  const given = { ...asked(wanted).list, language: spoken(lang) };
  const answer = useInfiniteQuery({
    queryKey: ["gaps", given],
    queryFn: ({ signal, pageParam }) => ask(GapsDocument, { ...given, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ gaps: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetching, error, fetchNextPage } = answer;
  const rows = data?.pages.flatMap(({ gaps }) => gaps.edges.map(({ node }) => node));
  const more = hasNextPage && (rows?.length ?? 0) < wanted.rows && !isFetching && !error;
  useEffect(() => {
    if (more) fetchNextPage();
  }, [more, fetchNextPage]);
  return { ...answer, rows, total: data?.pages[0]?.gaps.totalCount ?? 0 };
}

const AT_ONCE = 100; // rows in one answer, where all are wanted

/** Every missing tie that the list has, for files. */
export async function everyGap(wanted: Wanted, lang: Language, count: number, work: Work) {
  const given = { ...asked(wanted).list, first: AT_ONCE, language: spoken(lang) };
  const rows: Gap[] = [];
  let after: string | null = null;
  do {
    work.progress(rows.length, count);
    const { gaps }: GapsQuery = await ask(GapsDocument, { ...given, after }, work.signal);
    rows.push(...gaps.edges.map(({ node }) => node));
    after = gaps.pageInfo.hasNextPage ? gaps.pageInfo.endCursor : null;
  } while (after);
  return rows;
}

type Counts = Record<string, number>;

const counted = (groups: { value: string | null; count: number }[] | undefined): Counts | null => {
  if (!groups) return null;
  const counts = Object.fromEntries(groups.map(({ value, count }) => [value ?? "", count]));
  return { ...counts, all: groups.reduce((sum, { count }) => sum + count, 0) };
};

/** How many there are of each status and kind, of mine, and of all. */
export function useCounts(wanted: Wanted) {
  const { data, isPlaceholderData } = useAnswer(GapCountsDocument, asked(wanted).counts);
  return {
    statuses: counted(data?.statuses.aggregate.groupBy.groups),
    kinds: counted(data?.kinds.aggregate.groupBy.groups),
    all: data?.all.totalCount,
    mine: isPlaceholderData ? undefined : data?.mine.totalCount,
  };
}

interface Pages<T> {
  edges: { node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Every row of a list that is known to be short. */
async function every<T>(page: (after: string | null) => Promise<Pages<T>>): Promise<T[]> {
  const rows: T[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Pages<T> = await page(after);
    rows.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return rows;
}

const EVERYBODY = { search: null, types: null, filter: {}, field: "COUNTRY" } as const;

/** The countries, regions (NUTS 2) and sectors (sections and divisions) that can be chosen. */
export function useChoices() {
  const { groups = [] } = useAnswer(FacetDocument, EVERYBODY).data?.actors.aggregate.groupBy ?? {};
  const regions = useQuery({
    queryKey: ["gap regions"],
    queryFn: ({ signal }) =>
      every(async (after) => (await ask(GapRegionsDocument, { after }, signal)).regions),
  });
  const sectors = useQuery({
    queryKey: ["gap sectors"],
    queryFn: ({ signal }) =>
      every(async (after) => (await ask(GapSectorsDocument, { after }, signal)).sectors),
  });
  const places = regions.data ?? [];
  const countries = [...groups.map(({ value }) => value), ...places.map((one) => one.country)];
  return {
    countries: [...new Set(countries.filter((one) => !!one))].map(String).sort(),
    regions: places,
    sectors: sectors.data ?? [],
  };
}
