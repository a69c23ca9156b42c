/** What a picture shows besides the graph itself. */

import type { Language, Ontology } from "../api/ontology";

/** What would become of a node, with the word for it. */
export interface Mark {
  sign: "cut" | "gone";
  word: string;
}

/** What the picture shows besides the graph itself. */
export interface Look {
  ontology: Ontology;
  language: Language;
  /** The word that marks what the generator made. */
  synthetic: string;
  centre: string;
  selected: ReadonlySet<string>;
  opened: ReadonlySet<string>;
  marks: ReadonlyMap<string, Mark>;
}
