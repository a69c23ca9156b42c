/** The ties of a node, page by page; and which of them hands may make and end. */

import { useInfiniteQuery } from "@tanstack/react-query";
import type { Brief } from "../../api/brief";
import { ask } from "../../api/client";
import { BriefFragmentDoc, TypedDocumentString } from "../../api/made";
import {
  camel,
  type NodeType,
  type Property,
  type TieField,
  type TieType,
} from "../../api/ontology";
import type { UserError } from "../../data";
import type { Stating } from "./StatedBy";

/** How many ties a page has. */
export const PAGE = 25;

export type Tie = {
  node: Brief;
  synthetic: boolean;
  statedBy: Stating[];
} & Record<string, unknown>;

interface Page {
  totalCount: number;
  edges: Tie[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface TiesAnswer {
  node: { ties: Page } | null;
}

/** Every tie has these; they are shown apart, or not at all. */
const EVERY = new Set(["synthetic", "records", "source"]);

/** What a tie of this type says of itself. */
export const details = (tie: TieType): [string, Property][] =>
  Object.entries(tie.properties).filter(([name]) => !EVERY.has(name));

/** The query for the ties of one kind, page by page. */
export const query = (type: NodeType, { field, tie }: TieField) => `
query Ties($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on ${type.name} {
  ties: ${field}(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges {
      synthetic ${details(tie)
        .map(([name]) => camel(name))
        .join(" ")}
      statedBy { source licence retrieved }
      node { ...Brief }
    }
  }
} } }
${BriefFragmentDoc}`;

export function useTies(id: string, type: NodeType, group: TieField, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ["ties", id, group.field],
    queryFn: ({ signal, pageParam }) =>
      ask<TiesAnswer, object>(query(type, group), { id, first: PAGE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ node }) =>
      node?.ties.pageInfo.hasNextPage ? node.ties.pageInfo.endCursor : undefined,
    enabled,
  });
}

/** A kind of ties that hands may make: what its mutations call the two ends. */
export interface Editable {
  kind: string;
  self: string;
  other: string;
  /** What tells two ties of one pair apart. */
  told?: string;
  /** Of what types the other end is; of any actor where nothing is said. */
  types?: string[];
}

export const EDITABLE: Record<string, Editable> = {
  memberOf: { kind: "Membership", self: "member", other: "of" },
  members: { kind: "Membership", self: "of", other: "member" },
  supplies: { kind: "Supply", self: "supplier", other: "customer", told: "product" },
  suppliedBy: { kind: "Supply", self: "customer", other: "supplier", told: "product" },
  cooperatesWith: { kind: "Cooperation", self: "one", other: "other", told: "topic" },
  participatesIn: {
    kind: "Participation",
    self: "actor",
    other: "project",
    types: ["Project", "InnovationCheck"],
  },
  attends: { kind: "Attendance", self: "actor", other: "event", types: ["Event"] },
};

type Changed = Record<string, { edits: { batch: string }[]; userErrors: UserError[] }>;

/** The mutation that makes or ends a tie. */
export const change = (how: "create" | "end", { kind }: Editable) =>
  new TypedDocumentString<Changed, { input: object }>(
    `mutation ($input: ${how === "create" ? "Create" : "End"}${kind}Input!) {
      done: ${how}${kind}(input: $input) { edits { batch } userErrors { field message code } }
    }`,
  );
