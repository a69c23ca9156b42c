/** The public GraphQL API, as any other program sees it. */

import { heard } from "../connection/state";
import { credentials } from "./key";
import type { TypedDocumentString } from "./made";

/** No server answers, or a gateway says so. */
export class Unreachable extends Error {}

/** The server answered, and said no; `code` says why. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly code = "",
  ) {
    super(message);
  }
}

const url = (path: string) => new URL(path, document.baseURI);

/** Ask the server for anything, as whoever signed in. */
export async function fetched(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url(path), {
      ...init,
      headers: { ...credentials(), ...(init.headers as Record<string, string>) },
    });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    heard(false);
    throw new Unreachable(String(error));
  }
  const gateway = response.status >= 502 && !response.headers.get("content-type")?.includes("json");
  heard(!gateway);
  if (gateway) throw new Unreachable(`${response.status}`);
  return response;
}

/** Return a JSON document of the server. */
export async function json<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetched(path, { signal });
  if (!response.ok) throw new Refused(`${path}: ${response.status} ${response.statusText}`);
  return response.json();
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Ask one GraphQL operation; those of the *.graphql files know what they give and are given. */
export async function ask<T, V>(
  query: TypedDocumentString<T, V> | string,
  variables: V,
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetched("graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ query: query.toString(), variables }),
    signal: signal ?? null,
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<T>;
  const [first] = answer.errors ?? [];
  if (first) {
    const code = first.extensions?.code ?? "";
    if (code === "UNAVAILABLE") throw new Unreachable(first.message);
    throw new Refused((answer.errors ?? []).map((one) => one.message).join(" "), code);
  }
  if (!answer.data) throw new Refused(`${response.status} ${response.statusText}`);
  return answer.data;
}
