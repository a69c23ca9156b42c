/** A named query with its parameters, as the address has them: `q`, and `p.NAME` for each. */

import type { Change } from "../../address";
import type { Library, Parameter, Query } from "./ask";

export type Given = Record<string, string>;

/** A default as the text of a field. */
export const written = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : Array.isArray(value)
      ? value.join(",")
      : String(value);

/** What a form begins with: what the address says, else the defaults. */
export function begun({ parameters }: Query, query: URLSearchParams): Given {
  return Object.fromEntries(
    parameters.map((one) => [one.name, query.get(`p.${one.name}`) ?? written(one.default)]),
  );
}

/** What the server is sent: what differs from the defaults. */
export function sent({ parameters }: Query, given: Given): Given {
  const wanted = parameters.filter(({ name, default: usual }) => given[name] !== written(usual));
  return Object.fromEntries(
    wanted.filter(({ name }) => given[name]).map(({ name }) => [name, given[name] ?? ""]),
  );
}

/** The parameters that must be given and are not. */
export const missing = ({ parameters }: Query, given: Given): Parameter[] =>
  parameters.filter(({ name, required }) => required && !given[name]?.trim());

/** The change of the address that asks a query; without `given` it is only chosen. */
export function asking(query: Query | null, before: URLSearchParams, given?: Given): Change {
  const old = [...before.keys()].filter((name) => name.startsWith("p."));
  const own = query && given ? sent(query, given) : {};
  return {
    ...Object.fromEntries(old.map((name) => [name, null])),
    ...Object.fromEntries(["as", "sort", "chart", "x", "y"].map((name) => [name, null])),
    q: query?.name ?? null,
    run: given ? "1" : null,
    ...Object.fromEntries(Object.entries(own).map(([name, text]) => [`p.${name}`, text])),
  };
}

const quoted = (text: string) =>
  /^[\w.,:-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** The same question in a terminal. */
export function commandOf(query: Query, given: Given): string {
  const own = Object.entries(sent(query, given)).map(
    ([name, text]) => ` -p ${name}=${quoted(text)}`,
  );
  return `mosty query run ${query.name}${own.join("")}`;
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The queries whose name or question, in any language, has all the words. */
export function found({ queries }: Library, text: string): Query[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return queries.filter(({ name, question }) => {
    const all = plain([name.replaceAll("_", " "), name, ...Object.values(question)].join(" "));
    return wanted.every((one) => all.includes(one));
  });
}
