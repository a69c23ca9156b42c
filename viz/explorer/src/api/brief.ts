/** What is known of a node wherever it is only mentioned: the fragment of `brief.graphql`. */

import type { BriefFragment } from "./made";
import type { Language } from "./ontology";

/** Of every kind of node, so that each fact may be missing. */
export interface Brief {
  __typename: BriefFragment["__typename"] | (string & {});
  id: string;
  synthetic: boolean;
  name?: string | null;
  nameEn?: string | null;
  nameDe?: string | null;
  nameCs?: string | null;
  namePl?: string | null;
  country?: string | null;
  town?: string | null;
}

/** A node's name in the reader's language, or the one it has. */
export function nameOf(one: Brief, language: Language): string {
  const own = { en: one.nameEn, de: one.nameDe, cs: one.nameCs, pl: one.namePl }[language];
  return own || one.name || one.id;
}

/** Whether two nodes lie in different countries, as far as both are known. */
export function acrossBorder(one: Brief, other: Brief): boolean {
  return Boolean(one.country && other.country && one.country !== other.country);
}
