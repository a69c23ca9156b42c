/** Every kind of file, and how it is made; what makes it is loaded when it is first wanted. */

import type { Gathered, Setting } from "./gather";
import { plainOf } from "./plain";

export interface Made {
  content: Blob | string;
  type: string;
}

export interface Ask extends Gathered, Setting {
  title: string;
}

type Maker = (ask: Ask) => Promise<Made>;

async function vectors({ network, ontology, language, title, notes }: Ask): Promise<string> {
  const { svg } = await import("./svg");
  if (!network) throw new Error("There is no network to draw.");
  return svg({ network, ontology, language, title, notes });
}

function plain({ network, ontology, language, sources }: Ask) {
  if (!network) throw new Error("There is no network to write.");
  return plainOf(network, ontology, language, sources);
}

const about = ({ title, notes }: Ask) => [title, ...notes].join("\n");

export const PICTURES = {
  png: async (ask) => {
    const { png } = await import("./png");
    return { content: await png(await vectors(ask)), type: "image/png" };
  },
  svg: async (ask) => ({ content: await vectors(ask), type: "image/svg+xml" }),
} satisfies Record<string, Maker>;

export const NETWORKS = {
  gexf: async (ask) => {
    const { gexf } = await import("./gexf");
    return { content: gexf(plain(ask), about(ask)), type: "application/gexf+xml" };
  },
  graphml: async (ask) => {
    const { graphml } = await import("./graphml");
    return { content: graphml(plain(ask), about(ask)), type: "application/graphml+xml" };
  },
} satisfies Record<string, Maker>;

export async function workbook({ sheets }: Ask): Promise<Made> {
  const { xlsx } = await import("./xlsx");
  return { content: await xlsx(sheets), type: "" };
}

/** One table as CSV; `at` is its place among all. */
export async function table({ sheets, language }: Ask, at: number): Promise<Made> {
  const { csv } = await import("./csv");
  const sheet = sheets[at];
  if (!sheet) throw new Error("There is no such table.");
  return { content: csv(sheet, language), type: "text/csv;charset=utf-8" };
}
