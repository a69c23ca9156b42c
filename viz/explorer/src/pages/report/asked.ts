/** What a report is about: the selection, or else everybody under the filter. */

import { useQuery } from "@tanstack/react-query";
import { useAddress } from "../../address";
import { ask } from "../../api/client";
import { PictureDocument, ReportedDocument, type ReportedQuery } from "../../api/made";
import { useAnswer } from "../../data";
import { type Asked, asked, useFilter, useSelection } from "../../filter";
import { countedSources, type Sources, sourcesOf } from "../../take/sources";
import type { By } from "../region/level";
import { selecting } from "../region/selecting";

export type Member = ReportedQuery["actors"]["edges"][number]["node"];

export interface Members {
  rows: Member[];
  total: number;
}

/** Rows and discs that a printed page is still read with. */
export const MOST = { members: 500, ties: 300, discs: 120 };
const AT_ONCE = 100; // rows in one answer

export function useAsked(): Asked {
  const filter = useFilter();
  const [selected] = useSelection();
  const by = useAddress().query.get("by") as By | null;
  const all = asked(filter);
  return selected.length > 0 ? selecting(selected, all, by ?? "ACTOR") : all;
}

async function members(given: Asked, signal: AbortSignal): Promise<Members> {
  const rows: Member[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { actors }: ReportedQuery = await ask(
      ReportedDocument,
      { ...given, first: AT_ONCE, after },
      signal,
    );
    rows.push(...actors.edges.map(({ node }) => node));
    total = actors.totalCount;
    after = actors.pageInfo.hasNextPage ? (actors.pageInfo.endCursor ?? null) : null;
  } while (after && rows.length < MOST.members);
  return { rows, total };
}

export const useMembers = (given: Asked) =>
  useQuery({
    queryKey: ["members", given],
    queryFn: ({ signal }) => members(given, signal),
  });

/** The picture of single actors: also where their ties are read from. */
export const useActors = (given: Asked) =>
  useAnswer(PictureDocument, { ...given, by: "ACTOR", most: 5_000 });

/** The picture of regions, for those who are too many to be drawn. */
export const useRegions = (given: Asked, enabled: boolean) =>
  useAnswer(PictureDocument, { ...given, by: "REGION", most: 1_000 }, enabled);

/** Every source that speaks of one of them, by its short name; those listed tell the licences. */
export const useSources = (given: Asked, listed: Members | undefined) =>
  useQuery({
    queryKey: ["report sources", given],
    enabled: listed !== undefined,
    queryFn: async ({ signal }): Promise<[string[], Sources]> => {
      const work = { signal, progress: () => undefined };
      const ids = listed?.rows.map((one) => one.id) ?? [];
      return [(await countedSources(given, work)).sort(), await sourcesOf(ids, work)];
    },
  });
