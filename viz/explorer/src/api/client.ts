/** The public GraphQL API, as any other program sees it. */

/** No server answers, or a gateway says so. */
export class Unreachable extends Error {}

/** The server answered, and said no. */
export class Refused extends Error {}

const url = (path: string) => new URL(path, document.baseURI);

async function fetched(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url(path), init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable(String(error));
  }
  if (response.status >= 502) throw new Unreachable(`${response.status}`);
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
  errors?: { message: string }[];
}

/** Ask one GraphQL query. */
export async function ask<T>(
  query: string,
  variables: Record<string, unknown>,
  signal: AbortSignal,
): Promise<T> {
  const response = await fetched("graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<T>;
  if (answer.errors?.length) throw new Refused(answer.errors.map((one) => one.message).join(" "));
  if (!answer.data) throw new Refused(`${response.status} ${response.statusText}`);
  return answer.data;
}
