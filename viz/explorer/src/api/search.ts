import { BRIEF, type Brief } from "./brief";
import { ask } from "./client";

export interface Found {
  total: number;
  nodes: Brief[];
}

interface Data {
  search: { totalCount: number; edges: { node: Brief }[] };
}

const QUERY = `query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) { totalCount edges { node { ...Brief } } }
}
${BRIEF}`;

/** The best matches of a text, in any of the four languages, accents optional. */
export async function search(text: string, first: number, signal: AbortSignal): Promise<Found> {
  const data = await ask<Data>(QUERY, { text, first }, signal);
  return { total: data.search.totalCount, nodes: data.search.edges.map((edge) => edge.node) };
}
