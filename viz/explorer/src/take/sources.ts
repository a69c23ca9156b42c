/** Who said what is taken away, and under which licence it may be passed on. */

import { ask } from "../api/client";
import { AllSourcesDocument, CountedSourcesDocument, SourcesOfDocument } from "../api/made";
import type { Asked } from "../filter";
import type { Work } from "../parts/work";

export interface Source {
  name: string;
  publisher: string | null;
  website: string | null;
  licence: string | null;
  attribution: string | null;
}

export interface Sources {
  /** Every source by its short name. */
  all: Map<string, Source>;
  /** The short names of each node's sources. */
  of: Map<string, string[]>;
}

const AT_ONCE = 100; // ids in one question
const PREFIX = "source:";

/** Every source of the graph; a record's own licence fills in where a source states none. */
async function everySource({ signal }: Work): Promise<Map<string, Source>> {
  const { sources } = await ask(AllSourcesDocument, {}, signal);
  return new Map(sources.edges.map(({ node: { id, ...one } }) => [id.replace(PREFIX, ""), one]));
}

const unknown = (name: string, licence: string | null): Source => ({
  name,
  publisher: null,
  website: null,
  licence,
  attribution: null,
});

/** Ask for the sources of nodes, a hundred at a time. */
export async function sourcesOf(ids: Iterable<string>, work: Work): Promise<Sources> {
  const all = await everySource(work);
  const of = new Map<string, string[]>();
  const wanted = [...new Set(ids)];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    work.progress(at, wanted.length);
    const some = wanted.slice(at, at + AT_ONCE);
    const { nodes } = await ask(SourcesOfDocument, { ids: some }, work.signal);
    nodes.forEach((node, index) => {
      const records = node?.records.edges.map((edge) => edge.node) ?? [];
      for (const { source, licence } of records) {
        const known = all.get(source);
        if (!known?.licence) all.set(source, { ...(known ?? unknown(source, null)), licence });
      }
      of.set(some[index] ?? "", [...new Set(records.map((one) => one.source))].sort());
    });
  }
  return { all, of };
}

/** The short names of the sources of all actors under a filter, for what is shown in groups. */
export async function countedSources(asked: Asked, { signal }: Work): Promise<string[]> {
  const { actors } = await ask(CountedSourcesDocument, asked, signal);
  return actors.aggregate.groupBy.groups.flatMap(({ value }) => value ?? []);
}

/** A source in one line: what it is called and under which licence it stands. */
export function cite({ all }: Pick<Sources, "all">, name: string): string {
  const source = all.get(name);
  return source?.licence ? `${source.name} (${source.licence})` : (source?.name ?? name);
}

/** The same with the words its publisher wants to be named by. */
export function attribution(sources: Pick<Sources, "all">, name: string): string {
  const own = sources.all.get(name)?.attribution;
  return own ? `${cite(sources, name)}: ${own}` : cite(sources, name);
}
