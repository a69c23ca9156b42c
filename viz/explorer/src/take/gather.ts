/** Everything files are written from: what is shown, or selected of it, and where it comes from. */

import type { Language, Ontology } from "../api/ontology";
import type { Asked } from "../filter";
import { groundOf, setGround } from "../graph/ground";
import type { Network } from "../graph/network";
import { formatDate } from "../parts/format";
import type { Work } from "../parts/work";
import { cited, colophon, namesOf } from "./cited";
import { chosen, idsOf, type Sheet } from "./sheet";
import { attribution, cite, countedSources, sourcesOf } from "./sources";
import { tablesOf } from "./tables";
import { say } from "./words";

/** A table of which not all rows are there yet: they are fetched when it is taken. */
export interface Later {
  title: string;
  count: number;
  fetch: (work: Work) => Promise<Sheet>;
}

/** What a page gives to be taken. */
export interface Taken {
  /** What it is called, as a title. */
  name: string;
  network?: Network | undefined;
  /** Tables besides those of the network. */
  tables?: (Sheet | Later)[] | undefined;
  /** The filter whose actors stand behind groups: their sources are named. */
  counted?: Asked | undefined;
}

export interface Setting {
  ontology: Ontology;
  language: Language;
  /** What is taken alone; null: everything. */
  selected: ReadonlySet<string> | null;
}

export interface Gathered {
  network: Network | null;
  /** All tables; the last one names the sources. */
  sheets: Sheet[];
  /** What, where from, when, in sentences. */
  notes: string[];
  /** A node's sources, in a line. */
  sources: (id: string) => string;
}

/** What is selected of a network, and the ties among it. */
export function partOf(network: Network, selected: ReadonlySet<string>): Network {
  const part = network.copy() as Network;
  for (const id of part.nodes()) if (!selected.has(id)) part.dropNode(id);
  const ground = groundOf(network);
  if (ground) setGround(part, ground);
  return part;
}

function notesOf(network: Network | null, lines: string[], language: Language): string[] {
  const date = formatDate(new Date().toISOString(), language);
  const taken = say("notes.taken", { date, address: location.href });
  const sources = lines.length > 0 ? [say("notes.sources", { sources: lines.join("; ") })] : [];
  if (!network) return [taken, ...sources];
  const nodes = network.order;
  const crossing = network.filterEdges((_, one) => one.crossing).length;
  const synthetic = network.filterNodes((_, { brief }) => brief.synthetic).length;
  const shown = say("notes.shown", { nodes, ties: network.size, crossing });
  const made = synthetic > 0 ? [say("notes.synthetic", { synthetic, nodes })] : [];
  return [shown, ...made, ...sources, taken];
}

/** Fetch and put together all that a file needs. */
export async function gather(taken: Taken, setting: Setting, work: Work): Promise<Gathered> {
  const { ontology, language, selected } = setting;
  const { tables = [], counted } = taken;
  const own = await Promise.all(tables.map((one) => ("fetch" in one ? one.fetch(work) : one)));
  const all = taken.network ?? null;
  const network = all && selected ? partOf(all, selected) : all;
  const shown = selected ? own.map((one) => chosen(one, selected)) : own;
  const sheets = [...shown, ...(network ? tablesOf(network, ontology, language) : [])];
  const rows = sheets.flatMap((one) => one.rows);
  const sources = await sourcesOf(rows.flatMap(idsOf), work);
  const names = new Set(rows.flatMap((row) => namesOf(row, sources)));
  if (counted) for (const name of await countedSources(counted, work)) names.add(name);
  const sorted = [...names].sort();
  const lines = sorted.map((name) => attribution(sources, name));
  const notes = notesOf(network, lines, language);
  return {
    network,
    sheets: [
      ...sheets.map((one) => cited(one, sources)),
      colophon([taken.name, ...notes], sorted, sources),
    ],
    notes,
    sources: (id) => (sources.of.get(id) ?? []).map((name) => cite(sources, name)).join("; "),
  };
}
