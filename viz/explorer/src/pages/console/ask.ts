/** What the server offers to ask, and its answers in rows. */

import { useQuery } from "@tanstack/react-query";
import { fetched, Refused } from "../../api/client";
import type { Words } from "../../api/ontology";

export interface Parameter {
  name: string;
  type: "string" | "integer" | "float" | "boolean" | "date" | "list";
  required: boolean;
  default: unknown;
  /** What it names: a node of this type, a region, a country, a type. */
  of: "Actor" | "Named" | "Region" | "country" | "type" | null;
  values: (string | number)[];
  help: Words;
}

export interface Query {
  name: string;
  subject: string;
  question: Words;
  /** Whether only those may run it who may see personal facts. */
  personal: boolean;
  parameters: Parameter[];
  columns: { name: string; help: Words }[];
  cypher: string;
}

export interface Library {
  subjects: Record<string, Words>;
  queries: Query[];
}

export interface Answer {
  columns: string[];
  rows: unknown[][];
  /** Whether there were more than `limit` rows. */
  cut: boolean;
  limit: number;
  milliseconds: number;
}

/** A statement that the server cannot read, and where it stopped. */
export class Misread extends Refused {
  constructor(
    message: string,
    code: string,
    /** Characters before the mistake. */
    readonly offset: number,
  ) {
    super(message, code);
  }
}

async function read<T>(response: Response): Promise<T> {
  const answer = await response.json().catch(() => null);
  const [error] = answer?.errors ?? [];
  if (error) {
    const { code = "", offset } = error.extensions ?? {};
    if (offset !== undefined) throw new Misread(error.message, code, offset);
    throw new Refused(error.message, code);
  }
  if (!response.ok || !answer) throw new Refused(`${response.status} ${response.statusText}`);
  return answer;
}

export const useLibrary = () =>
  useQuery({
    queryKey: ["queries"],
    queryFn: async ({ signal }) => read<Library>(await fetched("queries", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The answer to a named query; `given` are its parameters as texts, null while none is wanted. */
export const useNamed = (name: string, given: Record<string, string> | null) =>
  useQuery({
    queryKey: ["queries", name, given],
    queryFn: async ({ signal }) => {
      const path = `queries/${name}.json?${new URLSearchParams(given ?? {})}`;
      return read<Answer>(await fetched(path, { signal }));
    },
    enabled: given !== null,
  });

export interface Asked {
  text: string;
  parameters: Record<string, unknown>;
  /** Tells a statement that is run again from the time before. */
  time: number;
}

/** The answer to a statement of one's own. */
export const useFree = (asked: Asked | null) =>
  useQuery({
    queryKey: ["cypher", asked],
    queryFn: async ({ signal }) => {
      const init = { method: "POST", headers: { "Content-Type": "application/json" }, signal };
      const body = JSON.stringify({ text: asked?.text, parameters: asked?.parameters });
      return read<Answer>(await fetched("cypher.json", { ...init, body }));
    },
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
